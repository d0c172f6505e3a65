package it.concerto.participation.notice.process;

import it.concerto.workflow.ProcessVariable;

/** Variables of the models of notice, registration, admission and manifestation. */
final class NoticeVariables {

    /** APPROVE, CHANGE or CANCEL; steers {@code Gateway_NoticeApproved}. */
    static final ProcessVariable<String> NOTICE_DECISION = ProcessVariable.text("noticeDecision");

    /** OPEN or REGISTRATION; steers {@code Gateway_Access}. */
    static final ProcessVariable<String> ACCESS = ProcessVariable.text("access");

    /** The last instant in time, as an ISO text for the timer. */
    static final ProcessVariable<String> MANIFESTATION_DEADLINE = ProcessVariable.text("manifestationDeadline");

    /** Day of the first table; the admitted are to be convened in time for it. */
    static final ProcessVariable<String> FIRST_TABLE_ON = ProcessVariable.text("firstTableOn");
    /** When the invited are reminded next; after the deadline when they are not reminded any more. */
    static final ProcessVariable<String> REMINDER_AT = ProcessVariable.text("reminderAt");

    /** Whether the President is asked to open the notice again; steers {@code Gateway_ReopeningAsked}. */
    static final ProcessVariable<Boolean> REOPENING_ASKED = ProcessVariable.flag("reopeningAsked");

    /** How many late manifestations wait for a decision. */
    static final ProcessVariable<Integer> LATE_MANIFESTATIONS = ProcessVariable.number("lateManifestations");

    /** Id of the manifestation that a process of its own verifies. */
    static final ProcessVariable<String> MANIFESTATION = ProcessVariable.text("manifestation");

    /** Whether the manifestation came after the deadline. */
    static final ProcessVariable<Boolean> LATE = ProcessVariable.flag("late");

    /** ADMIT, ASK_COMPLETION, REJECT or DUPLICATE. */
    static final ProcessVariable<String> CHECK_RESULT = ProcessVariable.text("checkResult");

    /** When an incomplete manifestation is rejected. */
    static final ProcessVariable<String> COMPLETION_DEADLINE = ProcessVariable.text("completionDeadline");

    /** Until when the legal representative may say which of two manifestations counts. */
    static final ProcessVariable<String> CONTEST_DEADLINE = ProcessVariable.text("contestDeadline");

    private NoticeVariables() {}
}
