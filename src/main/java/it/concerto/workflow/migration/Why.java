package it.concerto.workflow.migration;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;

/**
 * What stands against something, as a message for people in their language.
 *
 * @param element id of the element of the model that it is about; empty for the run as a whole
 * @param key e.g. {@code running.engine.unmapped}
 * @param values what the message speaks of
 */
public record Why(String element, String key, List<String> values) implements MessageSourceResolvable {

    private static final String PART = "\t";
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]+");

    public Why {
        values = List.copyOf(values);
    }

    public static Why of(String element, String key, String... values) {
        return new Why(element, key, List.of(values));
    }

    /** As a table keeps them. */
    public static String stored(List<Why> whys) {
        return whys.stream().map(Why::line).collect(Collectors.joining("\n"));
    }

    /** As they were {@linkplain #stored stored}. */
    public static List<Why> read(String stored) {
        return stored.lines().map(Why::ofLine).toList();
    }

    private String line() {
        return Stream.concat(Stream.of(element, key), values.stream())
                .map(part -> BREAKS.matcher(part).replaceAll(" "))
                .collect(Collectors.joining(PART));
    }

    private static Why ofLine(String line) {
        var parts = List.of(line.split(PART, -1));
        return new Why(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }
}
