package it.concerto.forms.filling;

import it.concerto.forms.feel.Feel;
import it.concerto.forms.schema.Component;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.Computed;
import it.concerto.forms.schema.Options;
import it.concerto.forms.schema.Options.Option;
import it.concerto.forms.schema.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A form with its values, its conditions settled: what is hidden, locked, computed and offered. */
public final class Filling {

    /** A chain of conditions longer than this is left as it stands: two that contradict each other would never rest. */
    private static final int MOST_ROUNDS = 6;

    private final List<Entry> entries;
    private final Map<String, @Nullable Object> given;
    private final Map<Options.Given, List<Option>> offered = new LinkedHashMap<>();

    private final boolean kept;

    private Filling(List<Entry> entries, Map<String, @Nullable Object> given, boolean kept) {
        this.entries = entries;
        this.given = given;
        this.kept = kept;
    }

    /** @param sent null for a form nobody has filled in yet */
    public static Filling of(
            List<Component> components, Map<String, Object> given, @Nullable Sent sent, Feel.Session feel) {
        var plain = Given.plain(given);
        var scope = Scope.root(feel, Given.plain(given));
        var place = new Filler.Place(scope, "", List.of(), plain, false);
        var filling = new Filling(new Filler(sent, false).entries(components, place), plain, false);
        filling.settle();
        return filling;
    }

    /**
     * A form as somebody answered it, all of it to be read only.
     *
     * @param given what it read before it was answered
     */
    public static Filling kept(
            List<Component> components, Map<String, Object> given, Map<String, Object> answer, Feel.Session feel) {
        var plain = Given.plain(given);
        var place = new Filler.Place(Scope.root(feel, Given.plain(given)), "", List.of(), Given.plain(answer), false);
        var filling = new Filling(new Filler(null, true).entries(components, place), plain, true);
        filling.settle();
        return filling;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Every input, also in groups and rows, in the order of the form. */
    public List<Field> fields() {
        var fields = new ArrayList<Field>();
        each(entries, entry -> {
            if (entry instanceof Field field) {
                fields.add(field);
            }
        });
        return fields;
    }

    private void settle() {
        List<?> before = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            each(entries, this::write);
            each(entries, this::compute);
            entries.forEach(entry -> hide(entry, false));
            each(entries, this::prepare);
            var now = fields().stream().map(Field::state).toList();
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    private static void each(List<Entry> entries, Consumer<Entry> action) {
        for (var entry : entries) {
            action.accept(entry);
            if (entry instanceof Entry.Together group) {
                each(group.entries(), action);
            } else if (entry instanceof Entry.Rows list) {
                list.rows().forEach(row -> each(row.entries(), action));
            }
        }
    }

    /** Makes the values visible to expressions; those of hidden inputs are not there. */
    private void write(Entry entry) {
        if (entry instanceof Field field) {
            field.scope().put(field.key(), field.isHidden() ? null : Given.seen(field.value()));
        } else if (entry instanceof Entry.Rows list) {
            list.scope()
                    .put(
                            list.key(),
                            list.isHidden()
                                    ? null
                                    : list.rows().stream().map(Entry.Row::data).toList());
        }
    }

    private void compute(Entry entry) {
        if (entry instanceof Field field && field.component() instanceof Computed computed && !field.isHidden()) {
            field.compute(Given.plainValue(field.scope()
                    .feel()
                    .evaluate(computed.expression(), field.scope().context())));
            write(field);
        }
    }

    private void hide(Entry entry, boolean around) {
        boolean hidden = around || hidesItself(entry);
        entry.hide(hidden);
        if (entry instanceof Entry.Together group) {
            group.entries().forEach(inner -> hide(inner, hidden));
        } else if (entry instanceof Entry.Rows list) {
            list.rows().forEach(row -> row.entries().forEach(inner -> hide(inner, hidden)));
        }
    }

    /** A condition may ask for the very value it hides, which is there as long as it is asked: else it would never rest. */
    private boolean hidesItself(Entry entry) {
        var condition = entry.common().hide();
        if (condition == null) {
            return false;
        }
        entry.hide(false);
        write(entry);
        entry.hide(Boolean.TRUE.equals(
                entry.scope().feel().evaluate(condition, entry.scope().context())));
        write(entry);
        return entry.isHidden();
    }

    private void prepare(Entry entry) {
        if (!(entry instanceof Field field)) {
            return;
        }
        var common = field.component().common();
        // most fields compute nothing, and a context holds every value of the form
        var context = computes(field) ? field.scope().context() : Map.<String, @Nullable Object>of();
        field.lock(
                kept || common.readonly().isTrue(field.scope().feel(), context),
                common.disabled().isTrue(field.scope().feel(), context));
        if (field.component() instanceof Choice choice) {
            field.offer(options(choice.options(), field.scope(), context));
        }
    }

    private static boolean computes(Field field) {
        return field.component().common().readonly() instanceof Setting.Computed
                || field.component().common().disabled() instanceof Setting.Computed
                || field.component() instanceof Choice choice && choice.options() instanceof Options.Computed;
    }

    private List<Option> options(Options options, Scope scope, Map<String, @Nullable Object> context) {
        if (options instanceof Options.Written written) {
            return written.options();
        }
        if (options instanceof Options.Given named) {
            return offered.computeIfAbsent(named, key -> options(Nested.get(given, key.key())));
        }
        return options(Given.plainValue(scope.feel().evaluate(((Options.Computed) options).expression(), context)));
    }

    private static List<Option> options(@Nullable Object list) {
        var options = new ArrayList<Option>();
        if (list instanceof List<?> several) {
            for (var each : several) {
                var value = each instanceof Map<?, ?> map ? map.get("value") : each;
                if (value != null) {
                    var label = each instanceof Map<?, ?> map ? map.get("label") : each;
                    options.add(new Option(value, Objects.toString(label, Values.text(value))));
                }
            }
        }
        return List.copyOf(options);
    }
}
