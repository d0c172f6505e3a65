package it.concerto.participation.session.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The area that a working group treats. */
@Component
class AreaSubjects implements Subjects {

    private final PlanningPaths paths;
    private final ParticipationWording wording;

    AreaSubjects(PlanningPaths paths, ParticipationWording wording) {
        this.paths = paths;
        this.wording = wording;
    }

    @Override
    public Set<String> elements() {
        return Set.of("Task_RecordWork");
    }

    @Override
    public ProcessVariable<String> variable() {
        return SessionVariables.AREA;
    }

    @Override
    public Optional<String> of(String path, String value) {
        return Optional.of(wording.areas(paths.get(PathId.of(path)).configuration(), List.of(value)))
                .filter(area -> !area.isEmpty());
    }
}
