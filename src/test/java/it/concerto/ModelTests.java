package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.Form;
import it.concerto.identity.Role;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.models.Expressions;
import it.concerto.workflow.models.ModelCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ReflectionUtils;

/** Every model and form of the product, read as files. */
class ModelTests {

    private static final Pattern NODE =
            Pattern.compile("(StartEvent|EndEvent|Event|BoundaryEvent|Task|Gateway|CallActivity|SubProcess)_[A-Z]\\w*");
    private static final Pattern GROUP = Pattern.compile("\\$\\{ambito}_([A-Z]+)(_\\$\\{municipality})?");
    private static final Pattern STEP_OR_LIST = Pattern.compile(
            "camunda:(delegateExpression|collection)=\"[^\"]*\"|camunda:assignee=\"\\$\\{\\w+InScope}\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|&\\w+;|\\b(true|false|null)\\b");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern MAPPED = Pattern.compile("(?:\\bsource|\\btarget|camunda:elementVariable)=\"(\\w+)\"");
    private static final Set<String> STEPS = steps();
    private static final Set<String> VARIABLES = variables();

    static Stream<Path> models() {
        return files("bpmn", ".bpmn");
    }

    static Stream<Path> forms() {
        return files("forms", ".form");
    }

    static Stream<Path> allFiles() {
        return Stream.of(models(), forms(), files("bpmn", ".dmn")).flatMap(files -> files);
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void mayBeDeployed(Path file) throws IOException {
        assertThat(new ModelCheck(STEPS::contains).flaws(name(file), Files.readAllBytes(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isOneProcessNamedLikeItsFile(Path file) {
        var processes = read(file).getModelElementsByType(Process.class);

        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId()).matches("[A-Z][A-Za-z0-9]*Process").isEqualTo(processId(file));
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P7300D");
            assertThat(process.isExecutable()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void hasAtMostTwentyNodesWithIdsAndNamesThatCanBeRead(Path file) {
        var nodes = read(file).getModelElementsByType(FlowNode.class);

        assertThat(nodes).hasSizeBetween(2, 20).allSatisfy(node -> {
            assertThat(node.getId()).matches(NODE);
            assertThat(node.getName()).as(node.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesTheWaysOutOfAGatewayThatAsks(Path file) {
        var model = read(file);

        Stream.concat(
                        model.getModelElementsByType(ExclusiveGateway.class).stream(),
                        model.getModelElementsByType(InclusiveGateway.class).stream())
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> assertThat(gateway.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getName()).as(flow.getId()).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryElement(Path file) {
        var model = read(file);
        var drawn = Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream()
                                .map(shape -> shape.getBpmnElement().getId()),
                        model.getModelElementsByType(BpmnEdge.class).stream()
                                .map(edge -> edge.getBpmnElement().getId()))
                .collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(drawn).contains(node.getId()));
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(drawn).contains(flow.getId()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void asksAPersonByFormAndGroup(Path file) {
        var ids = formIds();

        assertThat(read(file).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(ids).as(task.getId()).containsKey(task.getCamundaFormRef());
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
    @MethodSource("models")
    void hasATermForEachTask(Path file) throws IOException {
        var terms = Files.readString(Path.of("bpmn/due-dates.dmn"));

        assertThat(read(file).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(terms).contains("\"" + task.getId() + "\""));
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesStepsAndProcessesThatExist(Path file) {
        var model = read(file);
        var called = models().map(ModelTests::processId).collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(STEPS)
                .contains(Expressions.name(task.getCamundaDelegateExpression()).orElse("no step")));
        assertThat(model.getModelElementsByType(CallActivity.class))
                .allSatisfy(call -> assertThat(called).contains(call.getCalledElement()));
        assertThat(model.getModelElementsByType(StartEvent.class)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
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
    @MethodSource("forms")
    void isAskedByAUserTaskOrAPage(Path file) throws Exception {
        var used = models().flatMap(model -> read(model).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());

        if (!isNamedByAPage(name(file))) {
            assertThat(used)
                    .contains(Form.parse(name(file), Files.readString(file)).id());
        }
    }

    private static boolean isNamedByAPage(String form) throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith("Controller.java")
                            || source.toString().endsWith("Form.java"))
                    .anyMatch(source -> contains(source, '"' + form + '"'));
        }
    }

    private static boolean contains(Path source, String text) {
        try {
            return Files.readString(source).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Path> formIds() {
        var ids = new HashMap<String, Path>();
        forms().forEach(file -> {
            try {
                assertThat(ids.put(
                                Form.parse(name(file), Files.readString(file)).id(), file))
                        .isNull();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return ids;
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static String processId(Path file) {
        var words = file.getFileName().toString().replace(".bpmn", "").split("-");
        return Stream.of(words)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + "Process";
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static Stream<Path> files(String folder, String ending) {
        if (!Files.isDirectory(Path.of(folder))) {
            return Stream.empty();
        }
        try (var files = Files.walk(Path.of(folder))) {
            Predicate<Path> wanted = file -> file.toString().endsWith(ending);
            return files.filter(wanted).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the constants in {@code ProcessVariable} and in the classes called {@code …Variables}. */
    private static Set<String> variables() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.process\\.\\w+Variables")));
        var names = scanner.findCandidateComponents("it.concerto").stream().map(BeanDefinition::getBeanClassName);
        return Stream.concat(names, Stream.of(ProcessVariable.class.getName()))
                .flatMap(name -> Stream.of(type(name).getDeclaredFields()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .map(field -> ((ProcessVariable<?>) ReflectionUtils.getField(accessible(field), null)).name())
                .collect(Collectors.toSet());
    }

    private static Field accessible(Field field) {
        ReflectionUtils.makeAccessible(field);
        return field;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessStep.class));
        return scanner.findCandidateComponents("it.concerto").stream()
                .filter(bean -> !bean.getBeanClassName().startsWith("it.concerto.testing"))
                .map(bean -> type(bean.getBeanClassName())
                        .getAnnotation(ProcessStep.class)
                        .value())
                .collect(Collectors.toSet());
    }
}
