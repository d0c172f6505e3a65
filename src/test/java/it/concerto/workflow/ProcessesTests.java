package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class ProcessesTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Processes processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @Test
    void givesAnInstanceItsAmbitoAndItsPath() {
        var id = processes.startByMessage("AnswerProcess", "AnswerCame", CASARANO, path, Map.of());

        var instance =
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
        assertThat(instance.getTenantId()).isEqualTo("CASARANO");
        assertThat(instance.getBusinessKey()).isEqualTo(path);
        assertThat(runtime.getVariables(id)).containsEntry("path", path).containsEntry("ambito", "CASARANO");
    }

    @Test
    void handsAMessageToWhatWaitsForItAndToNothingElse() {
        processes.startByMessage("AnswerProcess", "AnswerCame", CASARANO, path, Map.of("letter", "1"));
        processes.startByMessage("AnswerProcess", "AnswerCame", CASARANO, path, Map.of("letter", "2"));

        assertThat(processes.correlate("AnswerRead", path, Map.of("letter", "3"), Map.of()))
                .isZero();
        assertThat(processes.correlate("AnswerRead", path, Map.of("letter", "1"), Map.of()))
                .isEqualTo(1);
        assertThat(processes.correlate("AnswerRead", path, Map.of(), Map.of())).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(path)
                        .count())
                .isZero();
    }

    @Test
    void remembersEveryFlowInTheOrderItWasTaken() {
        var id = processes.startByMessage("AnswerProcess", "AnswerCame", CASARANO, path, Map.of());
        processes.correlate("AnswerRead", path, Map.of(), Map.of());

        var flows = jdbc.sql("select flow_id from cz_flow_taken where process_instance_id = ? order by seq")
                .param(id)
                .query(String.class)
                .list();
        assertThat(flows).containsExactly("Flow_AnswerCameToWhat", "Flow_WhatToAnswerRead", "Flow_AnswerReadToRead");
    }
}
