package it.concerto.signatures;

import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Rounds of signatures on a frozen document; the process {@code SignaturesProcess} collects them. */
@Service
public class SignatureRounds {

    /**
     * Freezes the document and lists who is to sign it.
     *
     * @param signers usernames, in order
     * @return id of the round, for the variable {@code signatureRound}
     */
    public String open(PathId path, String title, FileRef document, List<String> signers) {
        throw new UnsupportedOperationException("not yet");
    }
}
