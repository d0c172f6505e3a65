package it.concerto.participation.notice.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestations;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Number of a manifestation in the register, and the organisation; citizens are not named. */
@Component
class ManifestationSubjects implements Subjects {

    private final Manifestations manifestations;
    private final ParticipationWording wording;

    ManifestationSubjects(Manifestations manifestations, ParticipationWording wording) {
        this.manifestations = manifestations;
        this.wording = wording;
    }

    @Override
    public Set<String> elements() {
        return Set.of("ManifestationProcess", "ContestProcess");
    }

    @Override
    public ProcessVariable<String> variable() {
        return NoticeVariables.MANIFESTATION;
    }

    @Override
    public Optional<String> of(String path, String value) {
        var manifestation = manifestations.get(value);
        var number = wording.of("manifestation.number", String.valueOf(manifestation.number()));
        var name = manifestation.content().participant().orgName();
        return Optional.of(name == null || manifestation.content().isCitizen() ? number : number + ", " + name);
    }
}
