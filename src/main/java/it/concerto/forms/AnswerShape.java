package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.forms.filling.Answer;
import it.concerto.forms.schema.Component;
import it.concerto.forms.schema.Component.Checkbox;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.Computed;
import it.concerto.forms.schema.Component.DateInput;
import it.concerto.forms.schema.Component.DynamicList;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Component.Group;
import it.concerto.forms.schema.Component.Input;
import it.concerto.forms.schema.Component.NumberInput;
import it.concerto.forms.schema.Setting;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values a form's answers hold, to be compared with a record before anybody answers. */
final class AnswerShape {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);

    /** A {@link Leaf}, a shape, or a list of one shape. */
    private final Map<String, Object> parts = new LinkedHashMap<>();

    private record Leaf(Input input, boolean certain) {}

    static AnswerShape of(List<Component> components) {
        var shape = new AnswerShape();
        shape.add(components, List.of(), true);
        return shape;
    }

    private void add(List<Component> components, List<String> prefix, boolean visible) {
        for (var component : components) {
            boolean certain = visible && component.common().hide() == null;
            if (component instanceof Group group) {
                add(group.components(), join(prefix, group.path()), certain);
            } else if (component instanceof DynamicList list) {
                put(join(prefix, list.path()), List.of(of(list.components())));
            } else if (component instanceof Input input) {
                put(join(prefix, input.common().key()), new Leaf(input, certain && isSure(input)));
            }
        }
    }

    /** Whether an accepted answer always holds its value. */
    private static boolean isSure(Input input) {
        return input instanceof Checkbox
                || Answer.isRequired(input)
                        && input.common().readonly().equals(Setting.NONE)
                        && input.common().disabled().equals(Setting.NONE);
    }

    private static List<String> join(List<String> names, List<String> more) {
        var all = new ArrayList<>(names);
        all.addAll(more);
        return all;
    }

    private void put(List<String> key, Object part) {
        if (key.size() == 1) {
            parts.put(key.get(0), part);
        } else if (parts.computeIfAbsent(key.get(0), name -> new AnswerShape()) instanceof AnswerShape inner) {
            inner.put(key.subList(1, key.size()), part);
        }
    }

    List<String> mismatches(Class<?> type) {
        var mismatches = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            mismatches.addAll(mismatches(type, component));
        }
        return mismatches;
    }

    private List<String> mismatches(Class<?> type, RecordComponent component) {
        if (component.isAnnotationPresent(Spread.class)) {
            return mismatches(component.getType());
        }
        var place = type.getSimpleName() + "." + component.getName();
        var part = parts.get(component.getName());
        if (part == null) {
            return List.of(place + ": the form has no key " + component.getName());
        }
        var element = Conversions.elementOf(component.getGenericType());
        if (part instanceof AnswerShape inner) {
            return component.getType().isRecord()
                    ? inner.mismatches(component.getType())
                    : List.of(place + ": the form has a group there, a record is needed");
        }
        if (part instanceof List<?> rows) {
            return element instanceof Class<?> row && row.isRecord()
                    ? ((AnswerShape) rows.get(0)).mismatches(row)
                    : List.of(place + ": the form has a dynamic list there, a list of records is needed");
        }
        return mismatches(place, (Leaf) part, component.getGenericType());
    }

    private static List<String> mismatches(String place, Leaf leaf, Type type) {
        if (!fits(leaf.input(), type)) {
            return List.of(place + ": " + type.getTypeName() + " cannot take what the form asks there");
        }
        return type instanceof Class<?> plain && plain.isPrimitive() && plain != boolean.class && !leaf.certain()
                ? List.of(place + ": the form may leave it unanswered, " + plain + " cannot")
                : List.of();
    }

    private static boolean fits(Input input, Type type) {
        if (input instanceof Computed || type == Object.class) {
            return true;
        }
        if (input instanceof FileInput) {
            return type == FileRef.class || Conversions.elementOf(type) == FileRef.class;
        }
        if (input instanceof Choice choice && choice.look().takesSeveral()) {
            return Conversions.elementOf(type) instanceof Class<?> element && Conversions.takesText(element);
        }
        return type instanceof Class<?> plain && fits(input, plain);
    }

    private static boolean fits(Input input, Class<?> type) {
        if (input instanceof Checkbox) {
            return type == boolean.class || type == Boolean.class;
        }
        if (input instanceof NumberInput number) {
            return type == BigDecimal.class || WHOLE.contains(type) && isWhole(number);
        }
        if (input instanceof DateInput date) {
            return switch (date.rules().kind()) {
                case DATE -> type == LocalDate.class || type == String.class;
                case TIME -> type == LocalTime.class || type == String.class;
                case DATETIME -> type == LocalDateTime.class || type == Instant.class || type == String.class;
            };
        }
        return Conversions.takesText(type)
                || input instanceof Choice
                        && (WHOLE.contains(type) || type == BigDecimal.class || type == Boolean.class);
    }

    private static boolean isWhole(NumberInput number) {
        var increment = number.rules().increment();
        return Integer.valueOf(0).equals(number.rules().decimals())
                || increment != null && increment.stripTrailingZeros().scale() <= 0;
    }
}
