package it.concerto.participation.portal.web;

import it.concerto.participation.HandedPapers;
import it.concerto.participation.HandedPapers.Paper;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.session.Materials;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The papers that somebody without an account may save. */
@Component
class ReadablePapers {

    private final HandedPapers handed;
    private final Materials materials;

    ReadablePapers(HandedPapers handed, Materials materials) {
        this.handed = handed;
        this.materials = materials;
    }

    /** What is to be read before the participant's sessions, and what was handed to all; nothing for who does not take part. */
    List<Paper> of(Manifestation participant) {
        return participant.status().isAdmitted()
                ? Stream.concat(materials.of(participant).stream(), handed.of(participant.path()).stream())
                        .toList()
                : List.of();
    }

    /** What a link opens. */
    List<Paper> of(Pass pass) {
        var session = pass.session();
        return session == null ? handed.of(pass.path()) : materials.of(pass.path(), session);
    }
}
