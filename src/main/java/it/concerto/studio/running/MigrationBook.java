package it.concerto.studio.running;

import it.concerto.studio.running.Migration.State;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.migration.MigrationPair;
import it.concerto.workflow.migration.MigrationPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps migrations and the pairs of elements that belong together. */
@Repository
class MigrationBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    MigrationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param path the engine's ids of the versions, and the pairs to begin with */
    void begin(
            String id,
            DeployedModel source,
            DeployedModel target,
            MigrationPath path,
            String person,
            @Nullable String undoes) {
        jdbc.sql(
                        """
                        insert into cz_migration (id, model, source_deployment, target_deployment, source, target, state,
                            revision, undoes, person, begun_at)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
                        """)
                .params(
                        id,
                        source.name(),
                        source.deployment(),
                        target.deployment(),
                        path.source(),
                        path.target(),
                        State.OPEN.name())
                .param(undoes)
                .params(person, OffsetDateTime.now(clock))
                .update();
        put(id, path.pairs());
    }

    void put(String id, List<MigrationPair> pairs) {
        jdbc.sql("delete from cz_migration_pair where migration = ?").param(id).update();
        pairs.forEach(pair -> jdbc.sql("insert into cz_migration_pair (migration, source, target) values (?, ?, ?)")
                .params(id, pair.source(), pair.target())
                .update());
    }

    List<MigrationPair> pairs(String id) {
        return jdbc.sql("select source, target from cz_migration_pair where migration = ? order by source, target")
                .param(id)
                .query(MigrationPair.class)
                .list();
    }

    /** False if somebody has changed it since that revision, or it is no longer in one of these states. */
    boolean advance(String id, int revision, List<State> from, State to) {
        return jdbc.sql("update cz_migration set state = :to, revision = revision + 1"
                                + " where id = :id and revision = :revision and state in (:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("revision", revision)
                        .param("from", from.stream().map(State::name).toList())
                        .update()
                > 0;
    }

    /** From one state to the next, whoever is first. */
    void reach(String id, State from, State to) {
        jdbc.sql("update cz_migration set state = ? where id = ? and state = ?")
                .params(to.name(), id, from.name())
                .update();
    }

    void decided(String id, String person, String reason) {
        jdbc.sql("update cz_migration set decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .params(person, OffsetDateTime.now(clock), reason, id)
                .update();
    }

    Optional<Migration> find(String id) {
        return jdbc.sql("select * from cz_migration where id = ?")
                .param(id)
                .query(MigrationBook::migration)
                .optional();
    }

    /** Of a model, the newest first. */
    List<Migration> of(String model, int most) {
        return jdbc.sql("select * from cz_migration where model = ? order by begun_at desc fetch first ? rows only")
                .params(model, most)
                .query(MigrationBook::migration)
                .list();
    }

    /** The migration that takes this one back, if somebody began one. */
    Optional<Migration> undoing(String id) {
        return jdbc.sql("select * from cz_migration where undoes = ? order by begun_at desc fetch first 1 rows only")
                .param(id)
                .query(MigrationBook::migration)
                .optional();
    }

    /** Of which something is left to do, the oldest first. */
    List<Migration> underWay() {
        return jdbc.sql("select * from cz_migration where state in (?, ?) order by begun_at")
                .params(State.CHECKING.name(), State.RUNNING.name())
                .query(MigrationBook::migration)
                .list();
    }

    private static Migration migration(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Migration(
                row.getString("id"),
                row.getString("model"),
                row.getString("source_deployment"),
                row.getString("target_deployment"),
                row.getString("source"),
                row.getString("target"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("undoes"),
                row.getString("person"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}
