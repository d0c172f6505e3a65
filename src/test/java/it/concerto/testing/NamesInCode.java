package it.concerto.testing;

import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.Subjects;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mockito.Mockito;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ReflectionUtils;

/** What the product's code publishes for its models, without starting it. */
public final class NamesInCode {

    private NamesInCode() {}

    /** Names of the constants in {@code ProcessVariable} and in the classes called {@code …Variables}. */
    public static Set<String> variables() {
        var holders = types(new RegexPatternTypeFilter(Pattern.compile(".*\\.process\\.\\w+Variables")));
        return Stream.concat(holders, Stream.of(ProcessVariable.class))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .map(field -> ((ProcessVariable<?>) ReflectionUtils.getField(accessible(field), null)).name())
                .collect(Collectors.toSet());
    }

    public static Set<String> steps() {
        return types(new AnnotationTypeFilter(ProcessStep.class))
                .map(type -> type.getAnnotation(ProcessStep.class).value())
                .collect(Collectors.toSet());
    }

    /** What the modules say that their runs and repetitions are about; only what needs no data can be asked. */
    public static List<Subjects> subjects() {
        return types(new AssignableTypeFilter(Subjects.class))
                .map(type -> (Subjects) Mockito.mock(type, Mockito.CALLS_REAL_METHODS))
                .toList();
    }

    private static Stream<Class<?>> types(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("it.concerto").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(name -> !name.startsWith("it.concerto.testing"))
                .map(NamesInCode::type);
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
}
