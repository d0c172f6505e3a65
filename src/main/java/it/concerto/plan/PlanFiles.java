package it.concerto.plan;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** A plan stays, with the files of its versions. */
@Component
final class PlanFiles implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of();
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(
                NamedFiles.in("cz_plan_version", "file_sha256"),
                NamedFiles.in("cz_plan_copy", "sha256"),
                NamedFiles.in("cz_adopted_annex", "sha256"));
    }
}
