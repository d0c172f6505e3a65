package it.concerto.governance.council.process;

import static it.concerto.workflow.ProcessVariable.flag;
import static it.concerto.workflow.ProcessVariable.text;

import it.concerto.governance.council.Council;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;

/** Every variable of {@code bpmn/council.bpmn} and {@code bpmn/council-sitting.bpmn}. */
final class CouncilVariables {

    /** ISTAT code of the Comune; also the end of its groups' names. */
    static final ProcessVariable<String> MUNICIPALITY = text("municipality");

    /** Instant at which the Comune is reminded, ISO with offset. */
    static final ProcessVariable<String> REMINDER_AT = text("councilReminderAt");

    /** Instant at which the Region is told of a council that stays silent, ISO with offset. */
    static final ProcessVariable<String> REGION_NOTE_AT = text("councilRegionNoteAt");

    /** Day for which the council is called together. */
    static final ProcessVariable<String> SITTING_ON = text("councilSittingOn");

    /** Beginning of the day from which the resolution has effect, ISO with offset. */
    static final ProcessVariable<String> EFFECTIVE_AT = text("councilEffectiveAt");

    /** What the council did. */
    static final ProcessVariable<String> RESULT = text("councilResult");

    /** Whether a deserted sitting has a second call. */
    static final ProcessVariable<Boolean> SECOND_CALL_OPEN = flag("secondCallOpen");

    /** What president and Comune decided. */
    static final ProcessVariable<String> CONCILIATION = text("conciliation");

    static final String APPROVED = "APPROVED";
    static final String AMENDMENTS_PROPOSED = "AMENDMENTS_PROPOSED";
    static final String NOT_APPROVED = "NOT_APPROVED";

    private CouncilVariables() {}

    static Council councilOf(TaskInHand task) {
        return new Council(PathId.of(task.path()), IstatCode.of(task.require(MUNICIPALITY)));
    }
}
