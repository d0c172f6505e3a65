package it.concerto.signatures;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was signed stays, with its files. */
@Component
final class SignedFiles implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of();
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(NamedFiles.in("cz_signature_round", "sha256"), NamedFiles.in("cz_signature", "copy_sha256"));
    }
}
