package it.concerto.forms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns an accepted answer into the record its handler takes. */
@Service
public class AnswerBinder {

    /**
     * Fills the record's components from the keys of the same name; what is unanswered becomes {@code null},
     * {@code false} or an empty list. Besides the types an {@code AnswerHandler} may use, a component may have any type
     * with a static {@code of(String)}, like the code of an Ambito, and a single file a {@code FileRef}. A record marked
     * {@link Spread} is filled from the same answer.
     *
     * @throws IllegalArgumentException if a value does not fit its component: record and form do not belong together
     */
    public <A extends Record> A bind(Class<A> type, Map<String, Object> answer) {
        var components = type.getRecordComponents();
        var arguments =
                Stream.of(components).map(component -> value(component, answer)).toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " does not accept the answer", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made", e);
        }
    }

    private @Nullable Object value(RecordComponent component, Map<String, Object> all) {
        if (component.isAnnotationPresent(Spread.class)) {
            return bind(component.getType().asSubclass(Record.class), all);
        }
        var answer = all.get(component.getName());
        try {
            return value(component.getGenericType(), answer);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getSimpleName() + "." + component.getName() + " cannot take "
                            + (answer == null
                                    ? "nothing"
                                    : "a " + answer.getClass().getSimpleName()),
                    e);
        }
    }

    private @Nullable Object value(Type type, @Nullable Object answer) {
        var element = Conversions.elementOf(type);
        if (element != null) {
            return answer == null
                    ? List.of()
                    : ((List<?>) answer)
                            .stream().map(each -> value(element, each)).toList();
        }
        if (answer instanceof Map<?, ?> map && type instanceof Class<?> raw && raw.isRecord()) {
            @SuppressWarnings("unchecked") // answers are maps by name at every level
            var nested = (Map<String, Object>) map;
            return bind(raw.asSubclass(Record.class), nested);
        }
        return Conversions.convert((Class<?>) type, answer);
    }

    /** What keeps the form's answers from filling the record, in words; empty if they always do. */
    public List<String> mismatches(Form form, Class<? extends Record> type) {
        return AnswerShape.of(form.components()).mismatches(type);
    }
}
