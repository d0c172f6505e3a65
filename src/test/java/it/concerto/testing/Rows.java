package it.concerto.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of every table of the product, byte by byte, as it stands at a moment.
 *
 * @param lines rows by table, each as {@code column=value}
 */
public record Rows(Map<String, List<String>> lines) {

    /** How far a mail has come changes by itself. */
    private static final Set<String> DELIVERY = Set.of("status", "attempts", "problem", "next_attempt_at", "sent_at");

    public static Rows of(JdbcClient jdbc) {
        var lines = new LinkedHashMap<String, List<String>>();
        jdbc.sql("select table_name from information_schema.tables where table_name like 'CZ\\_%' order by table_name")
                .query(String.class)
                .list()
                .forEach(table -> lines.put(
                        table.toLowerCase(),
                        jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(row -> line(table, row))
                                .toList()));
        return new Rows(lines);
    }

    /** Those that are not there any more as they were, each after the name of its table. */
    public List<String> goneFrom(Rows later) {
        return lines.entrySet().stream()
                .flatMap(table -> {
                    var still = Set.copyOf(later.lines().get(table.getKey()));
                    return table.getValue().stream()
                            .filter(row -> !still.contains(row))
                            .map(row -> table.getKey() + ": " + row);
                })
                .toList();
    }

    private static String line(String table, Map<String, Object> row) {
        return row.entrySet().stream()
                .map(column -> Map.entry(column.getKey().toLowerCase(), text(column.getValue())))
                .filter(column -> !(table.equals("CZ_MAIL") && DELIVERY.contains(column.getKey())))
                .map(column -> column.getKey() + "=" + column.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }
}
