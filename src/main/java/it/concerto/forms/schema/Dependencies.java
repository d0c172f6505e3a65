package it.concerto.forms.schema;

import it.concerto.forms.feel.FeelExpression;
import it.concerto.forms.feel.Template;
import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.Common;
import it.concerto.forms.schema.Component.Computed;
import it.concerto.forms.schema.Component.Container;
import it.concerto.forms.schema.Component.Html;
import it.concerto.forms.schema.Component.Input;
import it.concerto.forms.schema.Component.Table;
import it.concerto.forms.schema.Component.Text;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which answers change what the form shows. */
public final class Dependencies {

    /** Stands for every answer: an expression that speaks of its own row may mean any. */
    public static final String EVERYTHING = "*";

    private static final Set<String> OWN_ROW = Set.of("this", "parent", "_this_", "_parent_");

    private final Set<String> read = new TreeSet<>();
    private final Set<String> computed = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> offered = new TreeSet<>();

    private Dependencies() {}

    /** First names of the answers, {@link #EVERYTHING} if they cannot be told apart, nothing if none matters. */
    public static Collection<String> of(List<Component> components) {
        var dependencies = new Dependencies();
        components.forEach(dependencies::read);
        return dependencies.names();
    }

    /** First names of all that the form reads or asks: what it was given under another name makes no difference to it. */
    public static Set<String> everything(List<Component> components) {
        var dependencies = new Dependencies();
        components.forEach(dependencies::read);
        var all = new TreeSet<>(dependencies.read);
        all.addAll(dependencies.computed);
        all.addAll(dependencies.asked);
        all.addAll(dependencies.offered);
        return all;
    }

    /** First names of the questions. */
    public static Set<String> asked(List<Component> components) {
        var dependencies = new Dependencies();
        components.forEach(dependencies::read);
        return dependencies.asked;
    }

    private Collection<String> names() {
        if (!read.isEmpty()) {
            read.addAll(computed);
        }
        if (read.stream().anyMatch(OWN_ROW::contains)) {
            return List.of(EVERYTHING);
        }
        read.retainAll(asked);
        return read;
    }

    private void read(Component component) {
        read(component.common());
        if (component instanceof Text text) {
            read.addAll(text.text().names());
        } else if (component instanceof Html html) {
            read.addAll(html.content().names());
        } else if (component instanceof Computed value) {
            computed.addAll(value.expression().names());
        } else if (component instanceof Choice choice) {
            read(choice.options());
        } else if (component instanceof Table table) {
            read(table);
        }
        ask(component);
    }

    private void read(Options options) {
        if (options instanceof Options.Computed computed) {
            read(computed.expression());
        } else if (options instanceof Options.Given given) {
            offered.add(given.key().get(0));
        }
    }

    private void read(Table table) {
        read(table.source());
        if (table.source() instanceof Setting.Fixed fixed && fixed.value() instanceof String name) {
            offered.add(name.split("\\.")[0]);
        }
    }

    private void ask(Component component) {
        if (component instanceof Container container) {
            container.path().stream().findFirst().ifPresent(asked::add);
            container.components().forEach(this::read);
        } else if (component instanceof Input input) {
            asked.add(input.common().key().get(0));
        }
    }

    private void read(Common common) {
        read(common.hide());
        read(common.label());
        read(common.description());
        read(common.readonly());
        read(common.disabled());
    }

    private void read(@Nullable FeelExpression expression) {
        if (expression != null) {
            read.addAll(expression.names());
        }
    }

    private void read(@Nullable Template template) {
        if (template != null) {
            read.addAll(template.names());
        }
    }

    private void read(Setting setting) {
        if (setting instanceof Setting.Computed value) {
            read.addAll(value.expression().names());
        }
    }
}
