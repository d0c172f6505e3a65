package it.concerto.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody with the password of the database, who changes what was written. */
enum Tampering {
    CHANGE {
        @Override
        Done to(Rows rows, Random chance) {
            var row = rows.any(chance);
            var free = rows.table.columns.stream()
                    .filter(column -> !rows.table.key.contains(column))
                    .toList();
            var column = free.get(chance.nextInt(free.size()));
            rows.jdbc.update(
                    "update " + rows.table.name + " set " + column + " = " + rows.other(column, row) + " where "
                            + rows.table.where(),
                    rows.table.keyOf(row));
            return rows.done(row);
        }
    },
    DELETE {
        @Override
        Done to(Rows rows, Random chance) {
            var row = rows.any(chance);
            rows.jdbc.update("delete from " + rows.table.name + " where " + rows.table.where(), rows.table.keyOf(row));
            return rows.done(row);
        }
    },
    INSERT {
        @Override
        Done to(Rows rows, Random chance) {
            var row = rows.any(chance);
            row.put(rows.table.number(), rows.table.free(chance));
            rows.insert(row);
            return rows.done(row);
        }
    },
    SWAP {
        @Override
        Done to(Rows rows, Random chance) {
            var two = rows.two(chance);
            rows.write(two.get(0), two.get(1));
            rows.write(two.get(1), two.get(0));
            return rows.done(two.get(0));
        }
    },
    /** Takes away the end, with all that lies beside it, and moves the head along, as far back as before the last seal. */
    TRUNCATE {
        @Override
        Done to(Rows rows, Random chance) {
            var lastSeal = rows.jdbc.queryForObject("select max(seq) from cz_audit_seal", Long.class);
            var from = 2 + chance.nextLong(lastSeal - 1);
            rows.jdbc.update("delete from cz_audit_event where seq >= ?", from);
            rows.jdbc.update("delete from cz_audit_detail where seq >= ?", from);
            rows.jdbc.update(
                    "update cz_audit_head set seq = ?, hash = (select hash from cz_audit_event where seq = ?) "
                            + "where chain = 'CASARANO'",
                    from - 1,
                    from - 1);
            return new Done("cz_audit_event", "CASARANO/" + from);
        }
    };

    abstract Done to(Rows rows, Random chance);

    /** What the verifier is to name. */
    record Done(String table, String row) {}

    /** A table, the columns of its key and how many rows its key names a row by. */
    record Table(String name, List<String> key, List<String> columns) {

        static final List<Table> ALL = List.of(
                new Table(
                        "cz_audit_event",
                        List.of("chain", "seq"),
                        List.of(
                                "chain",
                                "seq",
                                "at",
                                "action",
                                "path",
                                "subject",
                                "actor",
                                "on_behalf_of",
                                "commitment",
                                "sealed_digest",
                                "hash")),
                new Table("cz_audit_detail", List.of("chain", "seq"), List.of("chain", "seq", "sealed")),
                new Table("cz_audit_key", List.of("chain", "of_case"), List.of("chain", "of_case", "sealed")),
                new Table("cz_audit_head", List.of("chain"), List.of("chain", "seq", "hash")),
                new Table(
                        "cz_audit_seal", List.of("chain", "seq"), List.of("chain", "seq", "at", "hash", "signature")));

        String where() {
            return key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        }

        Object[] keyOf(Map<String, Object> row) {
            return key.stream().map(row::get).toArray();
        }

        /** The column that tells the rows of a chain apart. */
        String number() {
            return key.get(key.size() - 1);
        }

        Object free(Random chance) {
            return switch (number()) {
                case "seq" -> 10_000L + chance.nextInt(1_000);
                case "chain" -> "ALTRO";
                default -> "other" + chance.nextInt(1_000);
            };
        }
    }

    /** The rows of one table in the chain of the Ambito, in the order of their keys. */
    record Rows(JdbcTemplate jdbc, Table table) {

        private List<Map<String, Object>> all() {
            return jdbc.queryForList("select * from " + table.name + " where chain = 'CASARANO' order by "
                    + String.join(", ", table.key));
        }

        Map<String, Object> any(Random chance) {
            var all = all();
            return all.get(chance.nextInt(all.size()));
        }

        List<Map<String, Object>> two(Random chance) {
            var all = all();
            return chance.ints(0, all.size())
                    .distinct()
                    .limit(2)
                    .sorted()
                    .mapToObj(all::get)
                    .toList();
        }

        /** Another value of the column's type. */
        String other(String column, Map<String, Object> row) {
            return switch (column) {
                case "seq" -> "seq + 1000";
                case "at" -> "at + interval '1' second";
                default -> row.get(column) == null ? "'!'" : "'!' || substring(" + column + ", 2)";
            };
        }

        void write(Map<String, Object> place, Map<String, Object> values) {
            var free = table.columns.stream()
                    .filter(column -> !table.key.contains(column))
                    .toList();
            var parameters = new ArrayList<>(free.stream().map(values::get).toList());
            parameters.addAll(List.of(table.keyOf(place)));
            jdbc.update(
                    "update " + table.name + " set "
                            + free.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                            + " where " + table.where(),
                    parameters.toArray());
        }

        void insert(Map<String, Object> row) {
            jdbc.update(
                    "insert into " + table.name + " (" + String.join(", ", table.columns) + ") values ("
                            + IntStream.range(0, table.columns.size())
                                    .mapToObj(column -> "?")
                                    .collect(Collectors.joining(", "))
                            + ")",
                    table.columns.stream().map(row::get).toArray());
        }

        Done done(Map<String, Object> row) {
            var name = table.key.size() == 1 ? row.get("chain") : row.get("chain") + "/" + row.get(table.number());
            return new Done(table.name, String.valueOf(name));
        }
    }
}
