package it.concerto.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which entries of a kind somebody may read, as SQL: the rule of their page, so that not even a number tells of others.
 *
 * @param condition on {@code f.id} and {@code f.ambito} of an entry {@code f}
 * @param values of its named parameters, whose names begin with that of the kind
 */
public record Readable(String condition, Map<String, Object> values) {

    /** No entry at all. */
    public static final Readable NOTHING = new Readable("1 = 0", Map.of());

    /** Every entry of these Ambiti. */
    public static Readable in(String parameter, Collection<String> ambiti) {
        return new Readable("f.ambito in (:" + parameter + ")", Map.of(parameter, any(ambiti)));
    }

    /** What an {@code in} can stand before: SQL knows no empty list. */
    public static List<String> any(Collection<String> values) {
        return values.isEmpty() ? List.of("") : List.copyOf(values);
    }
}
