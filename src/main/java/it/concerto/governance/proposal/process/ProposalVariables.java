package it.concerto.governance.proposal.process;

import it.concerto.governance.proposal.Purpose;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;

/** What the processes that propose something to the Coordinamento share. */
public final class ProposalVariables {

    /** {@link Purpose} of the proposal, and of the sitting that decides on it. */
    public static final ProcessVariable<String> PURPOSE = ProcessVariable.text("sittingPurpose");

    /** Which proposal this is, from 1; limits how often a rejected one comes back. */
    public static final ProcessVariable<Integer> ROUND = ProcessVariable.number("proposalRound");

    /** Last day to convene the body in time for what it decides on; unknown where nothing hurries it. */
    public static final ProcessVariable<String> CONVOCATION_BY = ProcessVariable.text("convocationBy");

    private ProposalVariables() {}

    public static Purpose purposeOf(TaskInHand task) {
        return Purpose.valueOf(task.require(PURPOSE));
    }
}
