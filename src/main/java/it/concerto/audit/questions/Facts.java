package it.concerto.audit.questions;

import java.util.List;
import java.util.stream.Stream;

/** A table of facts: how it is read for a {@code :path}, and what its columns are. */
interface Facts {

    /** Message key of what the table is of, below {@code audit.answer.}. */
    String title();

    /**
     * Ordered; asks for {@code :path}, {@code :ambito} and {@code :now} at most. Instants of the engine, which keeps them without a
     * zone, are given theirs: what has none is taken for a time by the clocks of Rome.
     */
    String sql();

    List<Column> columns();

    /**
     * A column.
     *
     * @param head what stands above it, below {@code audit.answer.}
     * @param words beginning of the message keys that say its values in words; empty for values that say themselves
     * @param source what the statement calls it
     */
    record Column(String head, String words, String source) {

        /** Written as {@code head}, {@code head:words} or {@code head:words:source}. */
        static List<Column> of(String... written) {
            return Stream.of(written)
                    .map(one -> one.split(":"))
                    .map(Column::read)
                    .toList();
        }

        private static Column read(String[] parts) {
            return new Column(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : parts[0]);
        }
    }
}
