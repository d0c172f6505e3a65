package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paths like that of Casarano that have ended, and what there still is of them. */
@TestComponent
public class EndedPaths {

    private final RunningNotice notices;
    private final PlanningPaths paths;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    EndedPaths(RunningNotice notices, PlanningPaths paths, ProcessEngine engine, JdbcClient jdbc, MovableClock clock) {
        this.notices = notices;
        this.paths = paths;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With one manifestation and its paper, ended without a plan on the first of June 2022. */
    public Ensemble open(int port, String number, String paper) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-21T11:00");
        var received = new Manifestation(1, List.of(Map.entry("A1", "Ada Conte")), "2022-05-21T10:00");
        var listed = received.register(
                RunningNotice.as(ensemble, "UDP"),
                ensemble.path(),
                Map.of("original/" + number + ".pdf", ("%PDF-1.7 " + paper).getBytes()));
        assertThat(listed.page().location()).endsWith("/manifestazioni");
        clock.set("2022-06-01T12:00");
        end(ensemble.path());
        return ensemble;
    }

    private void end(String path) {
        var identity = engine.getIdentityService();
        var runs = engine.getRuntimeService();
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication("gaspare.ancora", List.of(), List.of("CASARANO"));
        try {
            runs.createProcessInstanceQuery().processInstanceBusinessKey(path).rootProcessInstances().list().stream()
                    .map(run -> run.getId())
                    .forEach(run -> runs.deleteProcessInstance(run, "ended"));
        } finally {
            identity.setAuthentication(before);
        }
        paths.stop(PathId.of(path));
    }

    /** How many rows each table has that the product keeps, without those that tell of what happens meanwhile. */
    public Map<String, Long> rows() {
        var rows = new HashMap<String, Long>();
        jdbc.sql("select lower(table_name) from information_schema.tables where table_schema = current_schema"
                        + " and (lower(table_name) like 'cz\\_%' or lower(table_name) like 'act\\_hi\\_procinst')")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        List.of(
                        "cz_audit_event",
                        "cz_audit_head",
                        "cz_audit_detail",
                        "cz_search_word",
                        "cz_search_form",
                        "cz_security_event")
                .forEach(rows::remove);
        rows.keySet()
                .removeIf(table -> table.startsWith("cz_erasure")
                        || table.equals("cz_past_duration")
                        || table.startsWith("cz_web_"));
        return rows;
    }

    /** Tables and columns that still hold the words. */
    public List<String> holding(String words) {
        return jdbc
                .sql("select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC'"
                        + " and data_type like 'CHARACTER%'")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(column -> jdbc.sql("select count(*) from \"%s\" where \"%s\" like :words"
                                        .formatted(column.get(0), column.get(1)))
                                .param("words", "%" + words + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> column.get(0) + "." + column.get(1))
                .toList();
    }
}
