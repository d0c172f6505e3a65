package it.concerto.governance.sitting.process;

import static it.concerto.workflow.ProcessVariable.flag;
import static it.concerto.workflow.ProcessVariable.number;
import static it.concerto.workflow.ProcessVariable.text;

import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.SittingId;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;

/** Every variable of {@code bpmn/sitting.bpmn}, {@code bpmn/act.bpmn} and {@code bpmn/delegation.bpmn}, besides those of the proposal it decides on. */
final class SittingVariables {

    /** Id of the sitting convened last. */
    static final ProcessVariable<String> SITTING = text("sitting");

    /** Day of the call that the sitting is at. */
    static final ProcessVariable<String> SITTING_ON = text("sittingOn");

    /** Day of the act of the main item, from which the stage reckons. */
    static final ProcessVariable<String> ACT_ON = text("actOn");

    /** Day of the act that is published next; each act has a process of its own. */
    static final ProcessVariable<String> NUMBERED_ON = text("numberedOn");

    /** Whether the item became an act, which is published. */
    static final ProcessVariable<Boolean> ACT_NUMBERED = flag("actNumbered");

    /** Number of the item that is put to the vote or becomes an act; local to each of these tasks and processes. */
    static final ProcessVariable<String> ITEM = text("item");

    /** Account number of a member who is asked for a delegation. */
    static final ProcessVariable<String> MEMBER = text("member");

    static final ProcessVariable<Boolean> QUORUM_REACHED = flag("quorumReached");

    /** Whether a second call was announced and not yet held. */
    static final ProcessVariable<Boolean> SECOND_CALL_OPEN = flag("secondCallOpen");

    /** How many convocations were deserted, both calls. */
    static final ProcessVariable<Integer> DESERTIONS = number("desertions");

    /** Whether the quorum was lost before an item, so that no further one is voted. */
    static final ProcessVariable<Boolean> QUORUM_LOST = flag("quorumLost");

    /** Whether any resolution was approved, so that acts follow. */
    static final ProcessVariable<Boolean> ACTS_DUE = flag("actsDue");

    /** The same of the main item alone: sittings that began before other items had acts go by it. */
    static final ProcessVariable<Boolean> ACT_DUE = flag("actDue");

    /** Id of the round in which the minutes are signed. */
    static final ProcessVariable<String> SIGNATURE_ROUND = text("signatureRound");

    /** How the round ended: COMPLETE or INCOMPLETE. */
    static final ProcessVariable<String> SIGNATURES_OUTCOME = text("signaturesOutcome");

    /** Outcome of a process whose body never met. */
    static final String NOT_HELD = "NOT_HELD";

    private SittingVariables() {}

    /** The item whose act it is; the main one in sittings that began before other items had acts. */
    static int itemOfAct(TaskInHand task) {
        return task.get(ITEM).map(Integer::parseInt).orElse(AgendaItem.MAIN);
    }

    static SittingId sittingOf(TaskInHand task) {
        return SittingId.of(task.require(SITTING));
    }
}
