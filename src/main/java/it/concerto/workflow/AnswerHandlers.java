package it.concerto.workflow;

import it.concerto.forms.AnswerBinder;
import it.concerto.forms.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** What the modules make of answers, by the id of the form; answers that mean nothing to any module are only kept. */
@Component
class AnswerHandlers {

    private final AnswerBinder binder;
    private final Map<String, Handler<?>> byForm;

    AnswerHandlers(AnswerBinder binder, ObjectProvider<AnswerHandler<?>> handlers) {
        this.binder = binder;
        this.byForm = handlers.stream()
                .map(AnswerHandlers::of)
                .collect(Collectors.toUnmodifiableMap(Handler::form, Function.identity()));
    }

    /** What the form reads before it is filled in. */
    Map<String, Object> given(String form, TaskInHand task) {
        var handler = byForm.get(form);
        return handler == null ? Map.of() : handler.handler().given(task);
    }

    /** The given values that follow the calendar. */
    Set<String> reckoned(String form) {
        var handler = byForm.get(form);
        return handler == null ? Set.of() : handler.handler().reckoned();
    }

    void accept(String form, TaskInHand task, Map<String, Object> answer) throws RuleBroken {
        var handler = byForm.get(form);
        if (handler != null) {
            accept(handler, task, answer);
        }
    }

    /** What keeps a form from giving its handler what it reads, in words; empty if nobody reads it. */
    List<String> mismatches(Form form) {
        var handler = byForm.get(form.id());
        return handler == null ? List.of() : binder.mismatches(form, handler.answer());
    }

    private <A extends Record> void accept(Handler<A> handler, TaskInHand task, Map<String, Object> answer)
            throws RuleBroken {
        handler.handler().accept(task, binder.bind(handler.answer(), answer));
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
    private record Handler<A extends Record>(String form, Class<A> answer, AnswerHandler<A> handler) {}
}
