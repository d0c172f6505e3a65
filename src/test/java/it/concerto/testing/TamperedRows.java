package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.ledger.Finding;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedCaseInsensitiveMap;

/** Somebody with the password of the database, at the rows that the chains prove; each deed of theirs is undone again. */
public final class TamperedRows {

    private static final List<Place> PLACES = List.of(
            new Place("cz_path_deed", List.of("id")),
            new Place("cz_operator_act", List.of("id")),
            new Place("cz_operator_fact", List.of("act", "place")));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ProvenLedger ledger;
    private final Random chance = new Random(1);

    private TamperedRows(ApplicationContext application) {
        this.jdbc = new JdbcTemplate(application.getBean(DataSource.class));
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.ledger = ProvenLedger.of(application);
    }

    /** How a row is tampered with. */
    public enum Way {
        CHANGE,
        DELETE,
        INSERT,
        SWAP,
        TRUNCATE
    }

    /** Each way in each table so many times: the verifier names the table and a row that was touched. */
    public static void areFound(ApplicationContext application, Way way, int times) {
        var tampered = new TamperedRows(application);
        for (var place : PLACES) {
            for (int time = 0; time < times; time++) {
                tampered.isFound(place, way);
            }
        }
    }

    /** The same in all ways; untouched nothing is found. */
    public static void areFound(ApplicationContext application, int times) {
        assertThat(new TamperedRows(application).findings()).isEmpty();
        for (var way : Way.values()) {
            areFound(application, way, times);
        }
    }

    private void isFound(Place place, Way way) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var touched = tamper(place, way);
            assertThat(touched).isNotEmpty();
            assertThat(findings())
                    .as(way + " " + touched)
                    .anyMatch(finding -> finding.table().equals(place.table) && touched.contains(finding.row()));
        });
    }

    private List<Finding> findings() {
        try {
            return ledger.findings();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the rows that were touched */
    private Set<String> tamper(Place place, Way way) {
        var rows = rows(place);
        assertThat(rows).hasSizeGreaterThan(1);
        var row = rows.get(chance.nextInt(rows.size()));
        switch (way) {
            case CHANGE -> change(place, row);
            case DELETE -> delete(place, row);
            case INSERT -> {
                var another = new LinkedCaseInsensitiveMap<Object>();
                another.putAll(row);
                var key = place.key.get(place.key.size() - 1);
                another.put(
                        key, key.equals("place") ? 1_000 + chance.nextInt(1_000) : "other-" + chance.nextInt(1_000));
                insert(place, another);
                return Set.of(place.name(another));
            }
            case SWAP -> {
                var other = rows.stream()
                        .filter(found -> !place.said(found).equals(place.said(row)))
                        .findAny()
                        .orElseThrow();
                write(place, row, other);
                write(place, other, row);
                return Set.of(place.name(row), place.name(other));
            }
            case TRUNCATE -> {
                var gone = rows.subList(1 + chance.nextInt(rows.size() - 1), rows.size());
                gone.forEach(found -> delete(place, found));
                return gone.stream().map(place::name).collect(Collectors.toSet());
            }
        }
        return Set.of(place.name(row));
    }

    /** Of the Ambito, in the order of their keys; the number that the database gives is no part of them. */
    private List<Map<String, Object>> rows(Place place) {
        var from = place.table.equals("cz_operator_fact")
                ? " where act in (select id from cz_operator_act where ambito = ?)"
                : " where ambito = ?";
        var rows = jdbc.queryForList(
                "select * from " + place.table + from + " order by " + String.join(", ", place.key), "CASARANO");
        rows.forEach(row -> row.remove("seq"));
        return rows;
    }

    private void change(Place place, Map<String, Object> row) {
        var columns = place.others(row);
        var column = columns.get(chance.nextInt(columns.size()));
        var other = column.equals("at")
                ? "at + interval '1' second"
                : row.get(column) == null ? "'!'" : "'!' || substring(" + column + ", 2)";
        jdbc.update("update " + place.table + " set " + column + " = " + other + place.where(), place.keyOf(row));
    }

    private void delete(Place place, Map<String, Object> row) {
        if (place.table.equals("cz_operator_act")) {
            jdbc.update("delete from cz_operator_fact where act = ?", row.get("id"));
        }
        jdbc.update("delete from " + place.table + place.where(), place.keyOf(row));
    }

    private void insert(Place place, Map<String, Object> row) {
        jdbc.update(
                "insert into " + place.table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")",
                row.values().toArray());
    }

    private void write(Place place, Map<String, Object> target, Map<String, Object> values) {
        var columns = place.others(target);
        var parameters = new ArrayList<Object>(columns.stream().map(values::get).toList());
        parameters.addAll(List.of(place.keyOf(target)));
        jdbc.update(
                "update " + place.table + " set "
                        + columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                        + place.where(),
                parameters.toArray());
    }

    /** A table and its key. */
    private record Place(String table, List<String> key) {

        String where() {
            return " where " + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        }

        Object[] keyOf(Map<String, Object> row) {
            return key.stream().map(row::get).toArray();
        }

        /** As the verifier calls it. */
        String name(Map<String, Object> row) {
            return "CASARANO/"
                    + key.stream()
                            .map(column -> String.valueOf(row.get(column)))
                            .collect(Collectors.joining("/"));
        }

        List<String> others(Map<String, Object> row) {
            return row.keySet().stream()
                    .map(column -> column.toLowerCase(Locale.ROOT))
                    .filter(column -> !key.contains(column))
                    .toList();
        }

        String said(Map<String, Object> row) {
            return String.valueOf(others(row).stream().map(row::get).toList());
        }
    }
}
