package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.SittingWording;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Number of the item of the agenda that is voted or becomes an act. */
@Component
class ItemSubjects implements Subjects {

    private final SittingWording wording;

    ItemSubjects(SittingWording wording) {
        this.wording = wording;
    }

    @Override
    public Set<String> elements() {
        return Set.of("Task_CastVotes", "Task_IssueAct", "Task_PublishAct");
    }

    @Override
    public ProcessVariable<String> variable() {
        return SittingVariables.ITEM;
    }

    @Override
    public Optional<String> of(String path, String value) {
        return Optional.of(wording.of("sitting.itemNumber", value));
    }
}
