package it.concerto.participation.session.process;

import it.concerto.path.PathId;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of {@code bpmn/concertation.bpmn}, {@code bpmn/session.bpmn} and {@code bpmn/minutes.bpmn}. */
final class SessionVariables {

    /** Number of the session. */
    static final ProcessVariable<String> SESSION = ProcessVariable.text("session");

    /** When the session begins, as an ISO text for the timer. */
    static final ProcessVariable<String> SESSION_START = ProcessVariable.text("sessionStart");

    /** Day of the path’s first table, of which the convocations know. */
    static final ProcessVariable<String> FIRST_TABLE_ON = ProcessVariable.text("firstTableOn");

    /** Until when the minutes are in time, as an ISO text for the timer. */
    static final ProcessVariable<String> MINUTES_DUE = ProcessVariable.text("minutesDue");

    /** PRELIMINARY, TABLE, PLENARY or ANNUAL_CONCERTATION. */
    static final ProcessVariable<String> SESSION_TYPE = ProcessVariable.text("sessionType");

    /** Whether too few came to a table. */
    static final ProcessVariable<Boolean> DESERTED = ProcessVariable.flag("deserted");

    /** RECONVENE, MERGE, WRITTEN or CLOSE. */
    static final ProcessVariable<String> DESERTED_DECISION = ProcessVariable.text("desertedDecision");

    /** Until when contributions are taken in writing. */
    static final ProcessVariable<String> CONTRIBUTIONS_DUE = ProcessVariable.text("contributionsDue");

    /** Code of the area that a working group treats, or {@link FocusGroupsInScope#WHOLE_SESSION}. */
    static final ProcessVariable<String> AREA = ProcessVariable.text("area");

    /** Until when participants may remark on draft minutes. */
    static final ProcessVariable<String> OBSERVATIONS_DUE = ProcessVariable.text("observationsDue");

    /** Id of the round in which the minutes are signed. */
    static final ProcessVariable<String> SIGNATURE_ROUND = ProcessVariable.text("signatureRound");

    /** How the round ended: COMPLETE or INCOMPLETE. */
    static final ProcessVariable<String> SIGNATURES_OUTCOME = ProcessVariable.text("signaturesOutcome");

    /** How many areas no session treated. */
    static final ProcessVariable<Integer> UNCOVERED_AREAS = ProcessVariable.number("uncoveredAreas");

    private SessionVariables() {}

    static int session(VariableScope scope) {
        return Integer.parseInt(SESSION.require(scope));
    }

    static int session(TaskInHand task) {
        return Integer.parseInt(task.require(SESSION));
    }

    static PathId path(VariableScope scope) {
        return PathId.of(ProcessVariable.PATH.require(scope));
    }
}
