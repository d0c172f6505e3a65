package it.concerto.governance;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was decided stays, with its files. */
@Component
final class DecisionFiles implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of();
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(
                NamedFiles.in("cz_proposal", "draft_sha256"),
                NamedFiles.in("cz_open_delegation", "act_sha256"),
                NamedFiles.in("cz_act", "file_sha256"),
                NamedFiles.in("cz_council_resolution", "file_sha256"),
                NamedFiles.in("cz_outcome", "minutes_sha256"),
                NamedFiles.within("cz_adoption", "annexes"),
                NamedFiles.within("cz_agenda_item", "presentation"));
    }
}
