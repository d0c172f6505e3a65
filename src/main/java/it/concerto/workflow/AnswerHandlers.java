package it.concerto.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** What the modules make of answers, by the id of the form. */
@Component
class AnswerHandlers {

    private final Map<String, Handler<?>> byForm;

    AnswerHandlers(ObjectProvider<AnswerHandler<?>> handlers) {
        this.byForm = handlers.stream()
                .map(AnswerHandlers::of)
                .collect(Collectors.toUnmodifiableMap(Handler::form, Function.identity()));
    }

    /** Empty for a form whose answers are kept but mean nothing to any module. */
    Optional<Handler<?>> find(String form) {
        return Optional.ofNullable(byForm.get(form));
    }

    private static <A extends Record> Handler<A> of(AnswerHandler<A> handler) {
        var type = AopUtils.getTargetClass(handler);
        var answers = type.getAnnotation(Answers.class);
        if (answers == null) {
            throw new IllegalStateException(type.getName() + " does not say which form it answers");
        }
        @SuppressWarnings("unchecked")
        var record = (Class<A>) ResolvableType.forClass(type)
                .as(AnswerHandler.class)
                .getGeneric(0)
                .resolve(Record.class);
        return new Handler<>(answers.form(), record, handler);
    }

    /**
     * A handler with what it takes.
     *
     * @param answer the record
     */
    record Handler<A extends Record>(String form, Class<A> answer, AnswerHandler<A> handler) {}
}
