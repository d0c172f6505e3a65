package it.concerto.governance.outcome.process;

import static it.concerto.workflow.ProcessVariable.flag;
import static it.concerto.workflow.ProcessVariable.number;
import static it.concerto.workflow.ProcessVariable.text;

import it.concerto.time.Rome;
import it.concerto.workflow.ProcessVariable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Every variable of {@code bpmn/outcome.bpmn}. */
final class OutcomeVariables {

    /** Id of the hearing on the latest draft. */
    static final ProcessVariable<String> HEARING = text("hearing");

    /** How many referents are heard. */
    static final ProcessVariable<Integer> REFERENTS = number("referents");

    /** Account number of the referent who is heard. */
    static final ProcessVariable<String> REFERENT = text("referent");

    /** Day of the meeting convened last. */
    static final ProcessVariable<String> MEETING_ON = ProcessVariable.text("meetingOn");
    /** Whether too few came to the first meeting. */
    static final ProcessVariable<Boolean> MEETING_AGAIN = flag("meetingAgain");

    /** Instant with offset after which a silent referent is passed over. */
    static final ProcessVariable<String> ADHERENCE_DEADLINE = text("adherenceDeadline");

    /** Whether somebody confirmed with observations. */
    static final ProcessVariable<Boolean> OBSERVATIONS_GIVEN = flag("observationsGiven");

    /** Whether the draft goes back. */
    static final ProcessVariable<Boolean> REDRAFT = flag("redraft");

    /** Round of signatures on the minutes. */
    static final ProcessVariable<String> SIGNATURE_ROUND = text("signatureRound");

    /** How that round ended: COMPLETE or INCOMPLETE. */
    static final ProcessVariable<String> SIGNATURES_OUTCOME = text("signaturesOutcome");

    private OutcomeVariables() {}

    /** The last second of the day, as timers take it. */
    static String endOf(LocalDate day) {
        var lastSecond = LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS);
        return day.atTime(lastSecond).atZone(Rome.ZONE).toOffsetDateTime().toString();
    }
}
