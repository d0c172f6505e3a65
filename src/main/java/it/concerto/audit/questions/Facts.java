package it.concerto.audit.questions;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of facts: how it is read for a {@code :path}, and what its columns are.
 *
 * @param name message key of what the table is of, below {@code audit.answer.table.}
 * @param sql ordered; asks for {@code :path}, {@code :ambito} and {@code :now} at most. Instants of the engine, which keeps them
 *     without a zone, are given theirs: what has none is taken for a time by the clocks of Rome
 */
record Facts(String name, String sql, List<Column> columns) {

    /** @param columns each written as {@code head}, {@code head:words} or {@code head:words:source}, as in {@link Column} */
    static Facts of(String name, String sql, String... columns) {
        return new Facts(name, sql, Stream.of(columns).map(Column::read).toList());
    }

    /**
     * A column.
     *
     * @param head what stands above it, below {@code audit.answer.}
     * @param words beginning of the message keys that say its values in words; empty for values that say themselves
     * @param source what the statement calls it
     */
    record Column(String head, String words, String source) {

        private static Column read(String written) {
            var parts = written.split(":");
            return new Column(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : parts[0]);
        }
    }
}
