package it.concerto.audit.conformance;

import it.concerto.workflow.ProcessRun;
import it.concerto.workflow.RecordedRun;
import it.concerto.workflow.RecordedStep;
import it.concerto.workflow.engine.RecordedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

/** Runs in an engine of the tests, played again on their models. */
public final class Replayed {

    private static final String BODY = "#multiInstanceBody";

    private final RecordedEngine recorded;
    private final HistoryService history;

    public Replayed(RecordedEngine recorded) {
        this.recorded = recorded;
        this.history = recorded.engine().getHistoryService();
    }

    /** What is not as the models say in the runs of a path, as {@code KIND node}; the run itself as {@code run}. */
    public List<String> deviations(String path) {
        return deviations(path, run -> run);
    }

    /** @param forged makes of what was recorded what is played */
    public List<String> deviations(String path, UnaryOperator<RecordedRun> forged) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(path).list().stream()
                .flatMap(run -> {
                    var played = forged.apply(recorded(run));
                    return Replay.of(played, models(played)).stream();
                })
                .map(found -> "%s %s".formatted(found.kind(), found.element().isEmpty() ? "run" : found.element()))
                .sorted()
                .toList();
    }

    private RecordedRun recorded(HistoricProcessInstance run) {
        var steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(Replayed::step)
                .toList();
        return new RecordedRun(
                new ProcessRun(
                        run.getId(),
                        run.getProcessDefinitionKey(),
                        "",
                        null,
                        run.getProcessDefinitionId(),
                        run.getSuperProcessInstanceId(),
                        run.getStartTime().toInstant(),
                        instant(run.getEndTime())),
                run.getBusinessKey(),
                run.getState().endsWith("_TERMINATED"),
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(Objects.requireNonNullElse(run.getSuperProcessInstanceId(), "none"))
                        .canceled()
                        .list()
                        .stream()
                        .anyMatch(step -> run.getId().equals(step.getCalledProcessInstanceId())),
                steps,
                recorded.flows(run.getId()));
    }

    private static RecordedStep step(HistoricActivityInstance step) {
        return new RecordedStep(
                step.getId(),
                step.getParentActivityInstanceId(),
                step.getActivityId().replace(BODY, ""),
                "",
                step.getActivityId().endsWith(BODY),
                step.getProcessDefinitionId(),
                step.getStartTime().toInstant(),
                instant(step.getEndTime()),
                step.isCanceled());
    }

    private Map<String, ModelGraph> models(RecordedRun run) {
        var models = new HashMap<String, ModelGraph>();
        for (var id : run.models()) {
            try (var bpmn = recorded.engine().getRepositoryService().getProcessModel(id)) {
                models.put(
                        id,
                        ModelGraph.of(
                                new String(bpmn.readAllBytes(), StandardCharsets.UTF_8),
                                run.run().process()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return models;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
