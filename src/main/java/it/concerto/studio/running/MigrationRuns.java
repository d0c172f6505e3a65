package it.concerto.studio.running;

import it.concerto.studio.running.MigrationRow.Outcome;
import it.concerto.workflow.migration.Forecast;
import it.concerto.workflow.migration.MigratingRun;
import it.concerto.workflow.migration.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was said of each run of a migration, and what became of it. */
@Repository
class MigrationRuns {

    private static final String SEPARATOR = " ";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    MigrationRuns(JdbcTemplate batches, Clock clock) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.clock = clock;
    }

    /** In the place of those of an earlier preview. @param stood of each run, by its id */
    void put(String migration, List<MigratingRun> runs, Map<String, List<String>> stood) {
        jdbc.sql("delete from cz_migration_run where migration = ?")
                .param(migration)
                .update();
        var rows = IntStream.range(0, runs.size())
                .mapToObj(place -> new Object[] {
                    migration,
                    place + 1,
                    runs.get(place).id(),
                    runs.get(place).ambito(),
                    runs.get(place).path(),
                    String.join(SEPARATOR, stood.getOrDefault(runs.get(place).id(), List.of()))
                })
                .toList();
        batches.batchUpdate(
                "insert into cz_migration_run (migration, place, run, ambito, path, stood) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Of whom nothing is said yet. */
    List<MigrationRow> unsaid(String migration, int most) {
        return rows("forecast is null", migration, most, 0);
    }

    /** Who waits to be moved, or to be left as they are. */
    List<MigrationRow> waiting(String migration, int most) {
        return rows("outcome is null", migration, most, 0);
    }

    List<MigrationRow> moved(String migration) {
        return rows("outcome = 'MOVED'", migration, Integer.MAX_VALUE, 0);
    }

    /** A page of those of whom the same was said; of all if nothing is named. */
    List<MigrationRow> page(String migration, @Nullable String group, int most, int skipped) {
        return group == null
                ? rows("place > 0", migration, most, skipped)
                : rows("coalesce(outcome, forecast) = '" + group + "'", migration, most, skipped);
    }

    private List<MigrationRow> rows(String which, String migration, int most, int skipped) {
        return jdbc.sql("select * from cz_migration_run where migration = ? and " + which
                        + " order by place offset ? rows fetch first ? rows only")
                .params(migration, skipped, most)
                .query(MigrationRuns::row)
                .list();
    }

    /** How many there are of each outcome, or of each forecast where there is none yet. */
    Map<String, Integer> counts(String migration) {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.sql(
                        """
                        select coalesce(outcome, forecast, 'UNSAID') as kind, count(*) as runs from cz_migration_run
                        where migration = ? group by coalesce(outcome, forecast, 'UNSAID') order by 1
                        """)
                .param(migration)
                .query(row -> {
                    counts.put(row.getString("kind"), row.getInt("runs"));
                });
        return counts;
    }

    void say(String migration, int place, Forecast forecast) {
        jdbc.sql(
                        """
                        update cz_migration_run set forecast = ?, stands_before = ?, stands_after = ?, why = ?
                        where migration = ? and place = ?
                        """)
                .params(
                        forecast.kind().name(),
                        String.join(SEPARATOR, forecast.before()),
                        String.join(SEPARATOR, forecast.after()),
                        Why.stored(forecast.whys()),
                        migration,
                        place)
                .update();
    }

    /** False if somebody has settled it meanwhile. */
    boolean settle(String migration, int place, Outcome outcome) {
        return jdbc.sql("update cz_migration_run set outcome = ?, done_at = ?"
                                + " where migration = ? and place = ? and outcome is null")
                        .params(outcome.name(), OffsetDateTime.now(clock), migration, place)
                        .update()
                > 0;
    }

    void refuse(String migration, int place, List<Why> whys) {
        if (settle(migration, place, Outcome.REFUSED)) {
            jdbc.sql("update cz_migration_run set why = ? where migration = ? and place = ?")
                    .params(Why.stored(whys), migration, place)
                    .update();
        }
    }

    private static MigrationRow row(ResultSet row, int number) throws SQLException {
        var forecast = row.getString("forecast");
        var outcome = row.getString("outcome");
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new MigrationRow(
                row.getInt("place"),
                new MigratingRun(row.getString("run"), row.getString("ambito"), row.getString("path")),
                ids(row.getString("stood")),
                forecast == null ? null : Forecast.Kind.valueOf(forecast),
                ids(row.getString("stands_before")),
                ids(row.getString("stands_after")),
                Why.read(Objects.requireNonNullElse(row.getString("why"), "")),
                outcome == null ? null : Outcome.valueOf(outcome),
                done == null ? null : done.toInstant());
    }

    private static List<String> ids(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }
}
