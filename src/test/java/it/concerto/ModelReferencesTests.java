package it.concerto;

import static it.concerto.testing.ModelFolders.models;
import static it.concerto.testing.ModelFolders.name;
import static it.concerto.testing.ModelFolders.read;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.Form;
import it.concerto.identity.Role;
import it.concerto.testing.ModelFolders;
import it.concerto.testing.NamesInCode;
import it.concerto.workflow.Subjects;
import it.concerto.workflow.models.DueRule;
import it.concerto.workflow.models.Expressions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models name outside of themselves is there: forms, roles, terms, steps, processes, variables, subjects. */
class ModelReferencesTests {

    private static final Pattern GROUP = Pattern.compile("\\$\\{ambito}_([A-Z]+)(_\\$\\{municipality})?");
    private static final Pattern STEP_OR_LIST = Pattern.compile(
            "camunda:(delegateExpression|collection)=\"[^\"]*\"|camunda:assignee=\"\\$\\{\\w+InScope}\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|&\\w+;|\\b(true|false|null)\\b");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern MAPPED = Pattern.compile("(?:\\bsource|\\btarget|camunda:elementVariable)=\"(\\w+)\"");
    private static final Pattern OUTPUT = Pattern.compile("<outputEntry [^>]*><text>\"([^\"]*)\"");
    private static final String MODELS = "it.concerto.testing.ModelFolders#models";
    private static final Set<String> STEPS = NamesInCode.steps();
    private static final Set<String> VARIABLES = NamesInCode.variables();
    private static final List<Subjects> SUBJECTS = NamesInCode.subjects();
    private static final Map<String, Path> FORMS = formsById();
    private static final List<String> PAGES = pages();
    private static final Set<String> ASKED = models().flatMap(
                    model -> read(model).getModelElementsByType(UserTask.class).stream())
            .map(UserTask::getCamundaFormRef)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @MethodSource(MODELS)
    void asksAPersonByFormAndGroup(Path file) {
        assertThat(read(file).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(FORMS).as(task.getId()).containsKey(task.getCamundaFormRef());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            if (isPersonInScope(task)) {
                assertThat(task.getCamundaCandidateGroups())
                        .as("for when nobody is named")
                        .isNotNull();
            } else {
                assertThat(task.getCamundaCandidateGroups() == null).isNotEqualTo(task.getCamundaAssignee() == null);
            }
            if (task.getCamundaCandidateGroups() != null) {
                assertThat(task.getCamundaCandidateGroups().split(",")).allSatisfy(candidates -> {
                    var group = GROUP.matcher(candidates);
                    assertThat(group.matches()).as(task.getId()).isTrue();
                    assertThat(Role.valueOf(group.group(1)).isMunicipal()).isEqualTo(group.group(2) != null);
                });
            }
        });
    }

    /** Somebody whom a published step names, as far as it names anybody. */
    private static boolean isPersonInScope(UserTask task) {
        var assignee = task.getCamundaAssignee();
        return assignee != null
                && Expressions.name(assignee).filter(STEPS::contains).isPresent();
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void hasATermForEachTask(Path file) throws IOException {
        var terms = Files.readString(Path.of("bpmn/due-dates.dmn"));

        assertThat(read(file).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(terms).contains("\"" + task.getId() + "\""));
    }

    @Test
    void countsTermsFromDeclaredVariables() throws IOException {
        var named = OUTPUT.matcher(Files.readString(Path.of("bpmn/due-dates.dmn")))
                .results()
                .flatMap(found -> DueRule.of(found.group(1)).variable().stream())
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(VARIABLES);
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void namesStepsAndProcessesThatExist(Path file) {
        var model = read(file);
        var called = models().map(ModelFolders::processId).collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(STEPS)
                .contains(Expressions.name(task.getCamundaDelegateExpression()).orElse("no step")));
        assertThat(model.getModelElementsByType(CallActivity.class))
                .allSatisfy(call -> assertThat(called).contains(call.getCalledElement()));
        assertThat(model.getModelElementsByType(StartEvent.class)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void readsAndWritesDeclaredVariablesOnly(Path file) throws IOException {
        var xml = STEP_OR_LIST.matcher(Files.readString(file)).replaceAll("");

        var used = Stream.concat(
                        EXPRESSION
                                .matcher(xml)
                                .results()
                                .map(found -> LITERAL.matcher(found.group(1)).replaceAll(""))
                                .flatMap(expression -> NAME.matcher(expression).results())
                                .map(MatchResult::group),
                        MAPPED.matcher(xml).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());

        assertThat(used).isNotEmpty().isSubsetOf(VARIABLES);
    }

    @ParameterizedTest
    @MethodSource("it.concerto.testing.ModelFolders#forms")
    void isAskedByAUserTaskOrAPage(Path file) {
        if (!isNamedByAPage(name(file))) {
            assertThat(FORMS.entrySet())
                    .filteredOn(form -> form.getValue().equals(file))
                    .singleElement()
                    .satisfies(form -> assertThat(ASKED).contains(form.getKey()));
        }
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void tellsApartWhatItRepeats(Path file) {
        var told =
                SUBJECTS.stream().flatMap(module -> module.elements().stream()).collect(Collectors.toSet());

        assertThat(read(file).getModelElementsByType(Activity.class))
                .filteredOn(activity -> activity.getLoopCharacteristics() != null)
                .filteredOn(activity -> !isForAPersonByName(activity))
                .allSatisfy(activity -> assertThat(told)
                        .as(activity.getId())
                        .contains(activity instanceof CallActivity call ? call.getCalledElement() : activity.getId()));
    }

    private static boolean isForAPersonByName(Activity activity) {
        return activity instanceof UserTask task && task.getCamundaCandidateGroups() == null;
    }

    @Test
    void subjectsNameProcessesAndTasksThatExist() {
        var elements = models().flatMap(file -> Stream.concat(
                        Stream.of(ModelFolders.processId(file)),
                        read(file).getModelElementsByType(UserTask.class).stream()
                                .map(FlowElement::getId)))
                .collect(Collectors.toSet());

        assertThat(SUBJECTS)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(elements).containsAll(module.elements()))
                .extracting(Subjects::variable)
                .allSatisfy(variable -> assertThat(VARIABLES).contains(variable.name()));
    }

    private static boolean isNamedByAPage(String form) {
        return PAGES.stream().anyMatch(source -> source.contains('"' + form + '"'));
    }

    private static List<String> pages() {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .map(ModelReferencesTests::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Path> formsById() {
        return ModelFolders.forms().collect(Collectors.toMap(ModelReferencesTests::idOf, Function.identity()));
    }

    private static String idOf(Path form) {
        try {
            return Form.parse(name(form), text(form)).id();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
