package it.concerto.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneSchemaTests {

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="concerto">
              <process id="Small" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Begin" />
                <sequenceFlow id="Flow" sourceRef="Begin" targetRef="Work" />
                <userTask id="Work" />
              </process>
            </definitions>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<startEvent id=\"Begin\" isInterrupting=\"perhaps\" />",
                "<startEvent id=\"Begin\" colour=\"red\" />",
                "<startEvent id=\"Begin\"><nothing /></startEvent>",
                "<startEvent id=\"Work\" />",
                "<startEvent id=\"Begin\"><outgoing>Flow</outgoing><incoming>Flow</incoming></startEvent>",
                "<startEvent id=\"Begin\" "
            })
    void findsInAModelWhatTheEngineWouldHaveFound(String start) {
        var model = MODEL.replace("<startEvent id=\"Begin\" />", start);

        assertThat(problems(model, new OneSchema())).isNotEmpty().isEqualTo(problems(model));
    }

    @Test
    void readsWhatTheSchemaAllows() {
        assertThat(problems(MODEL, new OneSchema())).isEmpty();
    }

    private static List<String> problems(String model, ProcessEnginePlugin... plugins) {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName("schema");
        settings.setJdbcUrl("jdbc:h2:mem:schema");
        settings.getProcessEnginePlugins().addAll(List.of(plugins));
        var engine = settings.buildProcessEngine();
        try {
            return problems(model, engine);
        } finally {
            engine.close();
        }
    }

    private static List<String> problems(String model, ProcessEngine engine) {
        var refused = catchThrowableOfType(Exception.class, () -> engine.getRepositoryService()
                .createDeployment()
                .addString("small.bpmn", model)
                .deploy());
        if (refused == null) {
            return List.of();
        }
        return refused instanceof ParseException bad
                ? bad.getResorceReports().get(0).getErrors().stream()
                        .map(problem -> problem.getLine() + ": " + problem.getMessage())
                        .toList()
                : List.of(String.valueOf(refused.getCause()));
    }
}
