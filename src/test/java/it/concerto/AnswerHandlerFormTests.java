package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.AnswerBinder;
import it.concerto.forms.Form;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A form may gain questions but not lose one whose answer its handler uses. */
class AnswerHandlerFormTests {

    static Stream<Class<?>> handlers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Answers.class));
        return scanner.findCandidateComponents("it.concerto").stream()
                .filter(bean -> !bean.getBeanClassName().startsWith("it.concerto.testing"))
                .map(bean -> {
                    try {
                        return Class.forName(bean.getBeanClassName());
                    } catch (ClassNotFoundException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("handlers")
    @SuppressWarnings("unchecked")
    void findsItsWholeRecordInItsForm(Class<?> handler) throws Exception {
        var form = form(handler.getAnnotation(Answers.class).form());
        var answer = (Class<? extends Record>) ResolvableType.forClass(handler)
                .as(AnswerHandler.class)
                .getGeneric(0)
                .resolve();

        assertThat(new AnswerBinder().mismatches(form, answer)).isEmpty();
    }

    private static Form form(String id) throws Exception {
        try (var files = Files.walk(Path.of("forms"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".form")).toList()) {
                var form = Form.parse(file.toString(), Files.readString(file));
                if (form.id().equals(id)) {
                    return form;
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("No form " + id);
    }
}
