package it.concerto.plan.process;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The Comune that is asked for its share. */
@Component
class CofinancingSubjects implements Subjects {

    private final PlanningPaths paths;
    private final Ambiti ambiti;

    CofinancingSubjects(PlanningPaths paths, Ambiti ambiti) {
        this.paths = paths;
        this.ambiti = ambiti;
    }

    @Override
    public Set<String> elements() {
        return Set.of("CofinancingProcess");
    }

    @Override
    public ProcessVariable<String> variable() {
        return DraftingVariables.MUNICIPALITY;
    }

    @Override
    public Optional<String> of(String path, String value) {
        var ambito = ambiti.get(paths.get(PathId.of(path)).ambito());
        return ambito.member(IstatCode.of(value)).map(Municipality::name);
    }
}
