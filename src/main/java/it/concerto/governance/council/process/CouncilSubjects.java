package it.concerto.governance.council.process;

import it.concerto.governance.council.Council;
import it.concerto.governance.council.CouncilScopes;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The Comune whose council deliberates. */
@Component
class CouncilSubjects implements Subjects {

    private final CouncilScopes scopes;

    CouncilSubjects(CouncilScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Set<String> elements() {
        return Set.of("CouncilProcess", "CouncilSittingProcess");
    }

    @Override
    public ProcessVariable<String> variable() {
        return CouncilVariables.MUNICIPALITY;
    }

    @Override
    public Optional<String> of(String path, String value) {
        var council = new Council(PathId.of(path), IstatCode.of(value));
        return Optional.of(scopes.municipality(council).name());
    }
}
