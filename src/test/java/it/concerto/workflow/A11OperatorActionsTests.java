package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.workflow.OperatorActions.Done;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A11: each type of operation that the engine knows is told with what was before and after, or is a listed exception. */
@EngineTest
@RecordApplicationEvents
class A11OperatorActionsTests {

    private static final Path EXCEPTIONS = Path.of("src/docs/adr/0183-before-and-after-an-operator.md");

    @Autowired
    Processes processes;

    @Autowired
    RuntimeService runs;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    ApplicationEvents events;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    private Map<String, Done> acts;

    @BeforeEach
    void begin() {
        identity.setAuthentication("anna", List.of(), List.of("CASARANO"));
        processes.start("LetterProcess", AmbitoCode.of("CASARANO"), path, Map.of());
        var run = runs.createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .singleResult()
                .getId();
        acts = new OperatorActions(engine, run).all().stream().collect(Collectors.toMap(Done::type, done -> done));
    }

    @AfterEach
    void end() {
        runs.createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .list()
                .forEach(left -> runs.deleteProcessInstance(left.getId(), "over"));
        identity.clearAuthentication();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isToldWithWhatWasAndBecameOrIsAnException(String type) throws Throwable {
        var exceptions = exceptions();
        var done = acts.get(type);
        assertThat(exceptions.contains(type))
                .as("%s is an exception or something is done", type)
                .isEqualTo(done == null);
        if (done == null) {
            return;
        }

        done.act().execute();

        assertThat(told(type)).as("what is told of %s", type).anySatisfy(fact -> assertThat(fact)
                .matches(pattern(done.told())));
    }

    @Test
    void listsNothingThatTheEngineDoesNotKnow() throws IOException {
        assertThat(types()).hasSize(53).containsAll(exceptions()).containsAll(acts.keySet());
    }

    @Test
    void saysEachInWords() throws IOException {
        var words = new Properties();
        try (var messages = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
            words.load(messages);
        }
        assertThat(acts.keySet()).allSatisfy(type -> assertThat(words).containsKey("audit.operation." + type));
    }

    /** As {@code kind element before after}. */
    private List<String> told(String type) {
        return events.stream(OperatorActed.class)
                .filter(act -> act.action().equals(type)
                        && act.path().equals(path)
                        && act.person().equals("anna"))
                .flatMap(act -> act.facts().stream())
                .map(fact -> "%s %s %s %s"
                        .formatted(
                                fact.kind(),
                                fact.element(),
                                Objects.requireNonNullElse(fact.was(), "–"),
                                Objects.requireNonNullElse(fact.became(), "–")))
                .toList();
    }

    private static String pattern(String told) {
        return Pattern.quote(told).replace("*", "\\E\\S+\\Q");
    }

    static List<String> types() {
        return Stream.of(UserOperationLogEntry.class.getFields())
                .filter(field -> field.getName().startsWith("OPERATION_TYPE_"))
                .map(A11OperatorActionsTests::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> exceptions() throws IOException {
        return Pattern.compile("^\\| `(\\w+)` \\| \\S.+ \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(EXCEPTIONS))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }
}
