package it.concerto.path.process;

import it.concerto.workflow.ProcessVariable;

/** Every variable of {@code bpmn/plan-path.bpmn} and {@code bpmn/approval.bpmn}. */
public final class PathVariables {

    /** When the councils deliberate: {@code BEFORE_CONFERENCE}, {@code AFTER_CONFERENCE} or {@code NONE}. */
    public static final ProcessVariable<String> COUNCIL_TIMING = ProcessVariable.text("councilTiming");

    /** Whether the referents are heard on the draft before its adoption (BR-43). */
    public static final ProcessVariable<Boolean> OUTCOME_REQUIRED = ProcessVariable.flag("outcomeRequired");

    /** How often the outcome meeting has sent the draft back. */
    public static final ProcessVariable<Integer> MEETING_REDRAFTS = ProcessVariable.number("meetingRedrafts");

    /** How often the Coordinamento has sent the draft back. */
    public static final ProcessVariable<Integer> ADOPTION_REDRAFTS = ProcessVariable.number("adoptionRedrafts");

    public static final ProcessVariable<String> GUIDELINE_OUTCOME = ProcessVariable.text("guidelineOutcome");

    public static final ProcessVariable<String> NOTICE_OUTCOME = ProcessVariable.text("noticeOutcome");

    public static final ProcessVariable<String> CONCERTATION_OUTCOME = ProcessVariable.text("concertationOutcome");

    public static final ProcessVariable<String> DRAFTING_OUTCOME = ProcessVariable.text("draftingOutcome");

    public static final ProcessVariable<String> MEETING_OUTCOME = ProcessVariable.text("meetingOutcome");

    public static final ProcessVariable<String> ADOPTION_OUTCOME = ProcessVariable.text("adoptionOutcome");

    public static final ProcessVariable<String> APPROVAL_OUTCOME = ProcessVariable.text("approvalOutcome");

    public static final ProcessVariable<String> PUBLICATION_OUTCOME = ProcessVariable.text("publicationOutcome");

    /** ISTAT code of the Comune whose council deliberates. */
    public static final ProcessVariable<String> MUNICIPALITY = ProcessVariable.text("municipality");

    private PathVariables() {}
}
