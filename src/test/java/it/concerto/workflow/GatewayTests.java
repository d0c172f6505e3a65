package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever calls the engine is somebody, and meets nothing of an Ambito in which they have no role. */
@EngineTest
class GatewayTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Processes processes;

    @Autowired
    ProcessHistory history;

    @Autowired
    PathProgress progress;

    @Autowired
    Decisions decisions;

    @Autowired
    ActingProduct acting;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engineTasks;

    @Autowired
    HistoryService engineHistory;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @Test
    void turnsAwayWhoeverCallsTheEngineWithoutAName() {
        for (Callable<?> call : List.<Callable<?>>of(
                () -> runtime.createProcessInstanceQuery().count(),
                () -> engineTasks.createTaskQuery().list(),
                () -> engineHistory.createHistoricProcessInstanceQuery().list(),
                () -> processes.start("LetterProcess", CASARANO, path, Map.of()),
                () -> decisions.decide("dueDates", Map.of("task", "x")))) {
            assertThatThrownBy(() -> byNobody(call)).hasMessageContaining("Nobody acts");
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(path)
                        .count())
                .isZero();
    }

    @Test
    void namesTheProductWhereItActsOfItself() throws Exception {
        var id = byNobody(
                () -> acting.as("night-shift", () -> processes.start("LetterProcess", CASARANO, path, Map.of())));

        assertThat(engineHistory
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getStartUserId())
                .isEqualTo("(night-shift)");
        assertThatIllegalArgumentException().isThrownBy(() -> acting.as("anna.greco", () -> id));
    }

    @Test
    void showsNothingOfAPathToPeopleOfAnotherAmbito() {
        var id = processes.start("LetterProcess", CASARANO, path, Map.of());
        var run = history.find(ANNA, CASARANO, path, id).orElseThrow();

        assertThat(history.running(ANNA, CASARANO, path)).containsExactly(run);
        assertThat(history.record(ANNA, run).passages()).isNotEmpty();
        assertThat(history.model(ANNA, run, run.definition()).bpmn()).contains("LetterProcess");

        assertThat(history.find(DARIO, CASARANO, path, id)).isEmpty();
        assertThat(history.latest(DARIO, CASARANO, path, "LetterProcess")).isEmpty();
        assertThat(history.running(DARIO, CASARANO, path)).isEmpty();
        assertThat(history.all(DARIO, CASARANO, path)).isEmpty();
        assertThat(history.record(DARIO, run)).isEqualTo(new RunRecord(List.of(), List.of(), true));
        assertThatIllegalArgumentException().isThrownBy(() -> history.model(DARIO, run, run.definition()));
        assertThat(progress.of(DARIO, List.of(path))).containsEntry(path, Progress.NONE);
    }

    private static <T> T byNobody(Callable<T> call) throws Exception {
        var work = new FutureTask<>(call);
        new Thread(work, "nobody").start();
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
