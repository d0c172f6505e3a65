package it.concerto.forms.filling;

import it.concerto.forms.schema.Component.Choice;
import it.concerto.forms.schema.Component.Computed;
import it.concerto.forms.schema.Component.FileInput;
import it.concerto.forms.schema.Component.Input;
import it.concerto.forms.schema.Options.Option;
import it.concerto.forms.schema.Setting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An input with what was given, what was typed and what that means. */
public final class Field extends Entry {

    private final Input input;
    private final List<String> key;
    private final Reading initial;
    private final @Nullable Reading typed;
    private boolean locked;
    private boolean disabled;
    private List<Option> options = List.of();
    private @Nullable Object computed;

    /**
     * What stands in an input.
     *
     * @param typed null as long as nobody has seen the input
     */
    record Readings(Reading initial, @Nullable Reading typed) {}

    /** @param key where the value lies in the data of its scope */
    Field(Input input, String path, Scope scope, List<String> key, Readings readings) {
        super(path, scope);
        this.input = input;
        this.key = key;
        this.initial = readings.initial();
        this.typed = readings.typed();
        // known before the first condition is asked: one may ask for this very value
        this.locked = isFixed(input.common().readonly());
        this.disabled = isFixed(input.common().disabled());
    }

    private static boolean isFixed(Setting setting) {
        return setting instanceof Setting.Fixed fixed && Boolean.TRUE.equals(fixed.value());
    }

    @Override
    public Input component() {
        return input;
    }

    public List<String> key() {
        return key;
    }

    /** Whether it can be read only; then the value that was given stands. */
    public boolean isLocked() {
        return locked;
    }

    /** Whether it is shown but not part of the answer. */
    public boolean isDisabled() {
        return disabled;
    }

    /** Whether somebody had the chance to fill it in. */
    public boolean wasSeen() {
        return typed != null;
    }

    /** What the person typed, or what stands there without them. */
    public Reading reading() {
        return locked || disabled || typed == null ? initial : typed;
    }

    /** Whether somebody sent another value than the one that was shown to be read only. */
    public boolean wasMeddledWith() {
        if (!locked || !(input.common().readonly() instanceof Setting.Fixed) || typed == null) {
            return false;
        }
        return input instanceof FileInput
                ? !Values.isNothing(typed.value()) && !Objects.equals(typed.value(), initial.value())
                : !typed.texts().isEmpty()
                        && !Values.texts(input, typed.value()).equals(initial.texts());
    }

    public boolean isBlank() {
        return locked
                ? Values.isNothing(initial.value())
                : Values.isNothing(value()) || typed == null || typed.texts().equals(initial.texts());
    }

    /** The value as it becomes part of the answer, null if there is none. */
    public @Nullable Object value() {
        if (input instanceof Computed) {
            return computed;
        }
        var value = reading().value();
        return input instanceof Choice && value != null ? chosen(value) : value;
    }

    private Object chosen(Object value) {
        Map<String, Object> byText = options.stream()
                .collect(Collectors.toMap(option -> Values.text(option.value()), Option::value, (a, b) -> a));
        return value instanceof List<?> several
                ? several.stream()
                        .map(text -> byText.getOrDefault(text.toString(), text))
                        .toList()
                : byText.getOrDefault(value.toString(), value);
    }

    public List<Option> options() {
        return options;
    }

    /** How an option is written in a page. */
    public static String text(Option option) {
        return Values.text(option.value());
    }

    /** Whether the option is among the chosen ones. */
    public boolean isChosen(Option option) {
        return reading().texts().contains(Values.text(option.value()));
    }

    void offer(List<Option> options) {
        this.options = options;
    }

    void compute(@Nullable Object value) {
        computed = value;
    }

    void lock(boolean locked, boolean disabled) {
        this.locked = locked;
        this.disabled = disabled;
    }

    /** Everything that other components may depend on. */
    List<Object> state() {
        return List.of(isHidden(), locked, disabled, Objects.requireNonNullElse(value(), ""));
    }
}
