package it.concerto.governance.sitting.process;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the Coordinamento sits for. */
@Component
class SittingSubjects implements Subjects {

    private final SittingWording wording;

    SittingSubjects(SittingWording wording) {
        this.wording = wording;
    }

    @Override
    public Set<String> elements() {
        return Set.of("SittingProcess", "ActProcess", "DelegationProcess");
    }

    @Override
    public ProcessVariable<String> variable() {
        return ProposalVariables.PURPOSE;
    }

    @Override
    public Optional<String> of(String path, String value) {
        return Optional.of(wording.of(Purpose.valueOf(value)));
    }
}
