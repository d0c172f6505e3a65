package it.concerto.path;

import it.concerto.database.Settled;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code cz_path}. */
@Repository
class PathStore {

    private final JdbcClient jdbc;
    private final Settled<PathId, PlanningPath> paths = new Settled<>(200);
    private final FrozenConfigurations configurations = new FrozenConfigurations();

    PathStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanningPath path, PathStatus status) {
        jdbc.sql(
                        """
                        insert into cz_path (id, ambito, plan_name, year_from, year_to, products, configuration,
                            configuration_hash, status, start_reason, started_at, started_by)
                        values (:id, :ambito, :planName, :from, :to, :products, :configuration,
                            :hash, :status, :reason, :startedAt, :startedBy)
                        """)
                .param("id", path.id().value())
                .param("ambito", path.ambito().value())
                .param("planName", path.planName())
                .param("from", path.from())
                .param("to", path.to())
                .param("products", String.join(",", path.products()))
                .param("configuration", Snapshot.of(path.configuration()).json())
                .param("hash", path.configurationHash())
                .param("status", status.name())
                .param("reason", path.startReason())
                .param("startedAt", path.startedAt().atOffset(ZoneOffset.UTC))
                .param("startedBy", path.startedBy())
                .update();
    }

    void update(PathId id, PathStatus status) {
        var updated = jdbc.sql("update cz_path set status = ? where id = ?")
                .params(status.name(), id.value())
                .update();
        if (updated == 0) {
            throw new IllegalStateException("No path " + id);
        }
    }

    void end(PathId id, PathStatus status, Instant at) {
        update(id, status);
        jdbc.sql("update cz_path set ended_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    Optional<PathStatus> status(PathId id) {
        return jdbc.sql("select status from cz_path where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(PathStatus::valueOf);
    }

    List<PathId> underWay(AmbitoCode ambito) {
        return jdbc
                .sql("select id from cz_path where ambito = ? and status in ('RUNNING', 'OVERDUE') order by id")
                .param(ambito.value())
                .query(String.class)
                .list()
                .stream()
                .map(PathId::of)
                .toList();
    }

    Optional<PlanningPath> find(PathId id) {
        return paths.get(id, () -> read(id));
    }

    private Optional<PlanningPath> read(PathId id) {
        return jdbc.sql(
                        """
                        select id, ambito, plan_name, year_from, year_to, status, started_at, products,
                            configuration_hash, start_reason, started_by from cz_path where id = ?
                        """)
                .param(id.value())
                .query((row, number) -> row(row))
                .optional()
                .map(row -> row.with(configuration(id, row.hash())));
    }

    /** What is frozen is read and checked once; its hash stands for it from then on. */
    private PathConfiguration configuration(PathId id, String hash) {
        return configurations.of(hash, () -> {
            var snapshot = new Snapshot(jdbc.sql("select configuration from cz_path where id = ?")
                    .param(id.value())
                    .query(String.class)
                    .single());
            if (!snapshot.hash().equals(hash)) {
                throw new IllegalStateException("The configuration of " + id + " is not the one it started with");
            }
            return snapshot.configuration();
        });
    }

    /** @param starter username of who started them, or null for all */
    PathPage page(List<String> ambiti, @Nullable String starter, int page, int size) {
        var which = starter == null ? "ambito in (:ambiti)" : "ambito in (:ambiti) and started_by = :starter";
        var total = jdbc.sql("select count(*) from cz_path where " + which)
                .param("ambiti", ambiti)
                .param("starter", starter)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(
                        """
                        select id, ambito, plan_name, year_from, year_to, status, started_at from cz_path
                        where %s order by started_at desc, id offset :skipped rows fetch next :size rows only
                        """
                                .formatted(which))
                .param("ambiti", ambiti)
                .param("starter", starter)
                .param("skipped", (long) page * size)
                .param("size", size)
                .query((row, number) -> summary(row))
                .list();
        return new PathPage(rows, page, total, size);
    }

    /** What is known of paths without their configuration; one that does not exist is left out. */
    List<PathSummary> summaries(Collection<String> paths) {
        return paths.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select id, ambito, plan_name, year_from, year_to, status, started_at from cz_path
                                where id in (:paths)
                                """)
                        .param("paths", paths)
                        .query((row, number) -> summary(row))
                        .list();
    }

    List<PathSummary> all() {
        return jdbc.sql("select id, ambito, plan_name, year_from, year_to, status, started_at from cz_path")
                .query((row, number) -> summary(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                summary(row),
                List.of(row.getString("products").split(",")),
                row.getString("configuration_hash"),
                row.getString("start_reason"),
                row.getString("started_by"));
    }

    /** A path without its configuration. */
    private record Row(
            PathSummary summary, List<String> products, String hash, @Nullable String startReason, String startedBy) {

        PlanningPath with(PathConfiguration configuration) {
            return new PlanningPath(
                    summary.id(),
                    summary.ambito(),
                    summary.planName(),
                    summary.from(),
                    summary.to(),
                    products,
                    configuration,
                    hash,
                    startReason,
                    summary.startedAt(),
                    startedBy);
        }
    }

    private static PathSummary summary(ResultSet row) throws SQLException {
        return new PathSummary(
                PathId.of(row.getString("id")),
                AmbitoCode.of(row.getString("ambito")),
                row.getString("plan_name"),
                row.getInt("year_from"),
                row.getInt("year_to"),
                PathStatus.valueOf(row.getString("status")),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("started_at", OffsetDateTime.class).toInstant();
    }
}
