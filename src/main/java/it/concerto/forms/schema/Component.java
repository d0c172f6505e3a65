package it.concerto.forms.schema;

import it.concerto.forms.feel.FeelExpression;
import it.concerto.forms.feel.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a form; what is not shown or not asked by the product has no type here. */
public sealed interface Component {

    Common common();

    /** A component with a key, whose value is part of the answer. */
    sealed interface Input extends Component {}

    /** A component that holds others. */
    sealed interface Container extends Component {

        /** Names that lead to its values inside the values around it; empty for a group that only arranges. */
        List<String> path();

        List<Component> components();
    }

    /** @param multiline whether line breaks are kept */
    record TextInput(Common common, boolean multiline, TextRules rules) implements Input {}

    record NumberInput(Common common, NumberRules rules) implements Input {}

    record DateInput(Common common, DateRules rules) implements Input {}

    record Checkbox(Common common, boolean required) implements Input {}

    record Choice(Common common, Look look, Options options, boolean required) implements Input {}

    /** @param accept endings like {@code .pdf} and media types, with commas; empty text for all */
    record FileInput(Common common, Setting accept, Setting multiple, boolean required) implements Input {}

    /** A value that is computed, never asked and never shown. */
    record Computed(Common common, FeelExpression expression) implements Input {}

    record Group(Common common, List<String> path, List<Component> components) implements Container {}

    /**
     * Rows of the same questions.
     *
     * @param initially how many rows are shown when there are none yet
     * @param most how many rows are taken
     * @param editable whether rows may be added and removed
     */
    record DynamicList(
            Common common, List<String> path, List<Component> components, int initially, int most, boolean editable)
            implements Container {

        /** What a list takes that says nothing else. */
        public static final int MOST = 500;
    }

    /** Markdown of a few kinds. */
    record Text(Common common, Template text) implements Component {}

    record Html(Common common, Template content) implements Component {}

    record Separator(Common common) implements Component {}

    /** @param height in steps of the page's own spacing, 1 to 5 */
    record Spacer(Common common, int height) implements Component {}

    /** @param source name or expression of a list of maps */
    record Table(Common common, Setting source, List<Column> columns) implements Component {}

    record Column(String key, String label) {}

    /** How options are shown, and whether one or several may be taken. */
    enum Look {
        RADIO,
        SELECT,
        CHECKLIST,
        TAGLIST;

        public boolean takesSeveral() {
            return this == CHECKLIST || this == TAGLIST;
        }
    }

    /**
     * What all components may have.
     *
     * @param pointer JSON pointer in the form file
     * @param key names that lead to the value inside the values around it; empty for components without value
     * @param hide condition under which it is hidden
     * @param initial what form-js calls the default value
     */
    record Common(
            String pointer,
            List<String> key,
            @Nullable Template label,
            @Nullable Template description,
            @Nullable FeelExpression hide,
            Setting readonly,
            Setting disabled,
            @Nullable Object initial) {}
}
