package it.concerto.governance.outcome.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import it.concerto.governance.outcome.Adherence;
import it.concerto.governance.outcome.Adherences;
import it.concerto.governance.outcome.ConcertedSheets;
import it.concerto.governance.outcome.HeardReferent;
import it.concerto.governance.outcome.Meeting;
import it.concerto.governance.outcome.Observation;
import it.concerto.governance.outcome.Outcome;
import it.concerto.governance.outcome.OutcomeConclusion;
import it.concerto.governance.outcome.OutcomeLetters;
import it.concerto.governance.outcome.OutcomeMeetings;
import it.concerto.governance.outcome.OutcomeMinutes;
import it.concerto.governance.outcome.OutcomeRecord;
import it.concerto.governance.outcome.OutcomeWording;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.governance.outcome.Presence;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.Area;
import it.concerto.path.PathId;
import it.concerto.plan.SheetSummary;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeHandlersTests {

    private static final String ID = "hearing-1";
    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final Outcome OUTCOME =
            new Outcome(ID, PATH, AmbitoCode.of("CASARANO"), 1, 2, "a".repeat(64), null, null, null, null);

    private final Outcomes outcomes = mock();
    private final OutcomeMeetings meetings = mock();
    private final OutcomeLetters letters = mock();
    private final Adherences adherences = mock();
    private final OutcomeRecord record = mock();
    private final OutcomeWording wording = mock(OutcomeWording.class, RETURNS_SELF);
    private final HearingLabels labels = new HearingLabels(wording);
    private final TaskInHand task = mock();

    @BeforeEach
    void hearing() {
        given(task.require(OutcomeVariables.HEARING)).willReturn(ID);
        given(task.person()).willReturn(new Person("anna", "Anna Greco", "anna@example.org", Set.of()));
        given(outcomes.get(ID)).willReturn(OUTCOME);
        given(outcomes.referents(ID))
                .willReturn(List.of(new HeardReferent("anna", "Anna Greco", List.of("A1"), null, null, null)));
        given(wording.of(any(String.class), any(Object[].class))).willReturn("parole");
        given(wording.areas(PATH)).willReturn(List.of(new Area("A1", "FAMIGLIE", "Famiglie")));
    }

    @Test
    void convenesAndWritesToTheReferents() throws Exception {
        var when = LocalDateTime.of(2022, 9, 6, 10, 0);
        var meeting = new Meeting(1, when, "Casarano", null, null, null);
        given(meetings.convene(ID, when, "Casarano", null, null)).willReturn(meeting);
        var handler = new ConveneReferentsHandler(outcomes, meetings, letters, labels, mock(LateEntries.class));

        assertThat(handler.given(task))
                .containsEntry("referents", List.of(Map.of("name", "Anna Greco", "areas", "Famiglie")));
        handler.accept(task, new ConveneReferentsHandler.Answer(when, "Casarano", null, null));

        verify(letters).convoke(OUTCOME, meeting);
    }

    @Test
    void convokesNobodyToARefusedMeeting() throws Exception {
        given(meetings.convene(any(), any(), any(), any(), any()))
                .willThrow(new RuleBroken("E1", "reason", "governance.outcome.shortNotice", 5));
        var handler = new ConveneReferentsHandler(outcomes, meetings, letters, labels, mock(LateEntries.class));
        var answer = new ConveneReferentsHandler.Answer(LocalDateTime.MIN, "Casarano", null, null);

        assertThatThrownBy(() -> handler.accept(task, answer)).isInstanceOf(RuleBroken.class);
        verify(letters, never()).convoke(any(), any());
    }

    @Test
    void handsTheEndOfTheTermToTheTimer() throws Exception {
        given(meetings.hold(ID, Map.of("anna", Presence.ABSENT), "Sintesi"))
                .willReturn(new OutcomeMeetings.Held(false, true, LocalDate.of(2022, 9, 9)));

        new PresentDraftHandler(outcomes, meetings, labels)
                .accept(
                        task,
                        new PresentDraftHandler.Answer(
                                List.of(new PresentDraftHandler.Row("anna", Presence.ABSENT)), "Sintesi"));

        verify(task).set(OutcomeVariables.MEETING_AGAIN, true);
        verify(task).set(OutcomeVariables.ADHERENCE_DEADLINE, "2022-09-09T23:59:59+02:00");
    }

    @Test
    void raisesAFlagForObservationsOnly() throws Exception {
        var handler = new GiveAdherenceHandler(outcomes, adherences, labels);

        handler.accept(task, new GiveAdherenceHandler.Answer(Adherence.Answer.CONFIRM, List.of(), null));
        verify(task, never()).set(OutcomeVariables.OBSERVATIONS_GIVEN, true);
        handler.accept(
                task,
                new GiveAdherenceHandler.Answer(
                        Adherence.Answer.CONFIRM_WITH_OBSERVATIONS,
                        List.of(new GiveAdherenceHandler.Row("Più posti al nido")),
                        null));

        verify(task).set(OutcomeVariables.OBSERVATIONS_GIVEN, true);
        verify(adherences)
                .give(
                        ID,
                        "anna",
                        new Adherence(Adherence.Answer.CONFIRM_WITH_OBSERVATIONS, null, List.of("Più posti al nido")));
    }

    @Test
    void endsWithRedraftWhenTheDraftGoesBack() throws Exception {
        given(adherences.observations(ID)).willReturn(List.of(new Observation("o-1", "anna", "Testo", null, null)));
        given(adherences.decide(ID, Map.of("o-1", new Adherences.Decision(true, "Fondata"))))
                .willReturn(true);
        var handler = new DecideObservationsHandler(adherences);

        assertThat(handler.given(task)).containsEntry("observations", List.of(Map.of("observation", "o-1")));
        handler.accept(
                task,
                new DecideObservationsHandler.Answer(List.of(
                        new DecideObservationsHandler.Row("o-1", DecideObservationsHandler.Choice.ACCEPT, "Fondata"))));

        verify(task).set(OutcomeVariables.REDRAFT, true);
        verify(task).set(ProcessVariable.OUTCOME, "REDRAFT");
    }

    @Test
    void opensTheRoundOfSignaturesOnTheMinutes() throws Exception {
        OutcomeMinutes minutes = mock();
        given(record.sheets(OUTCOME)).willReturn(List.of(new SheetSummary(4, "Asili nido", "A1", false, false)));
        given(record.of(OUTCOME)).willReturn(new OutcomeRecord.Facts(null, "", List.of()));
        given(minutes.write(ID, Map.of("A1", "Accordo"), List.of(4))).willReturn("round-1");
        var handler = new WriteOutcomeMinutesHandler(outcomes, record, minutes, labels);

        assertThat(handler.given(task)).containsEntry("sheets", List.of("4"));
        handler.accept(
                task,
                new WriteOutcomeMinutesHandler.Answer(
                        List.of(new WriteOutcomeMinutesHandler.Row("A1", "Accordo")), List.of("4")));

        verify(task).set(OutcomeVariables.SIGNATURE_ROUND, "round-1");
    }

    @Test
    void marksTheChosenSheets() throws Exception {
        ConcertedSheets concerted = mock();

        new MarkConcertedSheetsHandler(outcomes, record, concerted, labels)
                .accept(task, new MarkConcertedSheetsHandler.Answer(List.of("4", "7")));

        verify(concerted).mark(ID, List.of(4, 7));
    }

    @Test
    void passesTheReasonsOn() {
        OutcomeConclusion conclusion = mock();

        new ExplainNoOutcomeHandler(conclusion).accept(task, new ExplainNoOutcomeHandler.Answer("Nessun referente."));

        verify(conclusion).explain(ID, "Nessun referente.");
        verify(task).set(ProcessVariable.OUTCOME, "OUTCOME_NOT_REACHED");
    }
}
