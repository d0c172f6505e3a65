package it.concerto.governance.council.process;

import static it.concerto.governance.council.process.CouncilVariables.CONCILIATION;
import static it.concerto.governance.council.process.CouncilVariables.EFFECTIVE_AT;
import static it.concerto.governance.council.process.CouncilVariables.MUNICIPALITY;
import static it.concerto.governance.council.process.CouncilVariables.REGION_NOTE_AT;
import static it.concerto.governance.council.process.CouncilVariables.REMINDER_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import it.concerto.governance.council.Conciliation;
import it.concerto.governance.council.Conciliation.Decision;
import it.concerto.governance.council.Conciliations;
import it.concerto.governance.council.Conciliations.Request;
import it.concerto.governance.council.Council;
import it.concerto.governance.council.CouncilActs;
import it.concerto.governance.council.CouncilDossier;
import it.concerto.governance.council.CouncilLetters;
import it.concerto.governance.council.CouncilScopes;
import it.concerto.governance.council.CouncilSubmission;
import it.concerto.governance.council.CouncilVote.Result;
import it.concerto.governance.council.Councils;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PathId;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PaperTask;
import it.concerto.workflow.ProcessVariable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CouncilHandlersTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final Council CASARANO = new Council(PATH, IstatCode.of("075016"));
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 2);

    private final Councils councils = mock();
    private final CouncilScopes scopes = mock(RETURNS_DEEP_STUBS);
    private final CouncilDossier dossier = mock();
    private final CouncilLetters letters = mock();
    private final Conciliations conciliations = mock();
    private final AdoptedAnnexes annexes = mock();
    private final CouncilView view = mock(RETURNS_DEEP_STUBS);
    private final MovableClock clock = MovableClock.at("2022-11-02T10:00");
    private final PaperTask task =
            PaperTask.of("Task_TransmitToCouncil", PATH.value(), "CASARANO_UDP").with(MUNICIPALITY, "075016");

    @Test
    void armsBothTimersOnTheMorningAfterTheirTerms() throws Exception {
        var submission = new CouncilSubmission(
                1, CouncilSubject.PLAN, 3, "a".repeat(64), TODAY, LocalDate.of(2022, 12, 2), null);
        given(councils.transmit(eq(CASARANO), any(), eq("anna"))).willReturn(submission);
        given(councils.regionNoteOn(CASARANO)).willReturn(LocalDate.of(2022, 12, 17));
        given(dossier.file(CASARANO, submission)).willReturn(List.of("Schema di deliberazione"));

        new TransmitToCouncilHandler(councils, dossier, letters, view, clock)
                .accept(task, new TransmitToCouncilHandler.Answer(CouncilSubject.PLAN, TODAY, null, "12/2022"));

        then(letters).should().transmit(CASARANO, List.of("Schema di deliberazione"));
        assertThat(task.get(REMINDER_AT)).contains("2022-12-03T09:00+01:00");
        assertThat(task.get(REGION_NOTE_AT)).contains("2022-12-18T09:00+01:00");
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void endsTheCouncilsPartUnlessThePlanIsSubmittedAgain(Decision decision) throws Exception {
        new ConciliateCouncilHandler(councils, conciliations, view, clock)
                .accept(task, new ConciliateCouncilHandler.Answer(TODAY, null, "Si è discusso", decision));

        then(conciliations).should().agree(CASARANO, new Conciliation(TODAY, decision, "Si è discusso"), "anna");
        assertThat(task.get(CONCILIATION)).contains(decision.name());
        assertThat(task.get(ProcessVariable.OUTCOME).isEmpty()).isEqualTo(decision == Decision.RESUBMIT);
    }

    @Test
    void endsWithAnApprovalOnceTheResolutionIsPosted() throws Exception {
        CouncilActs acts = mock();
        given(acts.post(CASARANO, TODAY)).willReturn(LocalDate.of(2022, 12, 13));

        new RecordCouncilPostingHandler(acts, view, clock)
                .accept(task, new RecordCouncilPostingHandler.Answer(TODAY, "Registro fermo."));

        // BR-75
        then(view).should().take(task, "governance.deed.lateCouncilAlbo", TODAY, "Registro fermo.");

        assertThat(task.get(EFFECTIVE_AT)).contains("2022-12-13T00:00+01:00");
        assertThat(task.get(ProcessVariable.OUTCOME)).contains("APPROVED");
    }

    @ParameterizedTest // BR-60, BR-61
    @CsvSource({"true,false,APPROVED", "false,false,NOT_APPROVED", "true,true,AMENDMENTS_PROPOSED"})
    void tellsThePathWhatTheCouncilsWant(boolean approved, boolean asked, String outcome) {
        given(scopes.isApproved(PATH)).willReturn(approved);
        given(conciliations.requests(PATH))
                .willReturn(asked ? List.of(new Request("Casarano", "Più ore", "Accolto")) : List.of());
        DelegateExecution execution = mock();
        given(execution.getVariable("path")).willReturn(PATH.value());

        new EvaluateCouncilsStep(scopes, conciliations, annexes).execute(execution);

        then(execution).should().setVariable("outcome", outcome);
        then(annexes).should(times(asked ? 1 : 0)).release(PATH);
    }

    @Test
    void offersOnlyTheWaysThatAreOpen() {
        given(conciliations.open(CASARANO)).willReturn(List.of(Decision.PROPOSE_AMENDMENTS));
        given(councils.report(CASARANO))
                .willReturn(new Councils.Report(Result.APPROVED_AMENDED, TODAY, false, "Più ore di assistenza"));

        given(view.wording().shown().of(any(Decision.class))).willReturn("Portare al Coordinamento");

        var given = new ConciliateCouncilHandler(councils, conciliations, view, clock).given(task);

        assertThat((List<?>) given.get("decisions"))
                .singleElement()
                .satisfies(one -> assertThat(((Map<?, ?>) one).get("value")).isEqualTo("PROPOSE_AMENDMENTS"));
    }
}
