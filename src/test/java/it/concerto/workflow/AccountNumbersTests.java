package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Letters;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People stand in process variables by number (ADR 122). */
@EngineTest
class AccountNumbersTests {

    @Autowired
    AccountNumbers numbers;

    @Autowired
    SignersInScope signersInScope;

    @Autowired
    Letters letters;

    @Autowired
    TaskService engine;

    @Autowired
    HistoryService history;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @Test
    void standForPeopleInTheirOrder() {
        assertThat(numbers.of(List.of("bruno", "anna", "bruno"))).containsExactly("#2", "#1", "#2");
        assertThat(numbers.of(List.of())).isEmpty();
        assertThat(numbers.of("carla")).isEqualTo("#3");
    }

    @Test
    void meanThePerson() {
        assertThat(numbers.meaning("#2")).isEqualTo("bruno");
    }

    @Test
    void meanNobodyWithoutAnAccount() {
        assertThat(numbers.of(List.of("anna", "zoe"))).containsExactly("#1", "#0");
        assertThat(numbers.meaning("#0")).isNull();
        assertThat(numbers.meaning("#999999999999999999")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "#", "#1 ", "#x", "#-1", "anna", "#1234567890123456789"})
    void leaveEveryOtherValueAsItIs(String value) {
        assertThat(numbers.meaning(value)).isEqualTo(value);
    }

    /** The model says {@code ${signer}}, as models did when the variable held a username. */
    @Test
    void makeThePersonTheAssigneeAndNothingElse() throws Exception {
        sign("#2", "#0");

        assertThat(tasks()).extracting(Task::getAssignee).containsExactlyInAnyOrder("bruno", null);
        assertThat(history.createHistoricIdentityLinkLogQuery().type("assignee").list())
                .extracting(HistoricIdentityLinkLog::getUserId)
                .contains("bruno")
                .noneMatch(user -> user.startsWith("#"));
        letters.throwAway(path);
    }

    private void sign(String... signers) throws Exception {
        signersInScope.signers = List.of(signers);
        letters.begin(path);
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.send();
    }

    private List<Task> tasks() {
        return engine.createTaskQuery()
                .processInstanceBusinessKey(path)
                .taskDefinitionKey("Task_SignLetter")
                .list();
    }
}
