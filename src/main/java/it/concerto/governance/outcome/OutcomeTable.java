package it.concerto.governance.outcome;

import it.concerto.database.ReadOnce;
import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Referent;
import it.concerto.path.PathId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hearings in {@code cz_outcome} and their referents. */
@Repository
class OutcomeTable {

    private final JdbcClient jdbc;
    private final ReadOnce<PathId, List<Outcome>> ofPaths = new ReadOnce<>();

    OutcomeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Outcome outcome, List<Referent> referents, Instant opened) {
        ofPaths.forget();
        jdbc.sql("insert into cz_outcome (id, ambito, path, number, plan_version, plan_sha256, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        outcome.id(),
                        outcome.ambito().value(),
                        outcome.path().value(),
                        outcome.number(),
                        outcome.planVersion(),
                        outcome.sha256(),
                        utc(opened))
                .update();
        var position = 0;
        for (var referent : referents) {
            jdbc.sql("insert into cz_outcome_referent (outcome, username, ambito, position, name, areas, substitute)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            outcome.id(),
                            referent.username(),
                            outcome.ambito().value(),
                            position++,
                            referent.name(),
                            String.join(",", referent.areas()))
                    .param(referent.substitute())
                    .update();
        }
    }

    /** The designated substitutes of these referents came, those of the others did not. */
    void standIn(String id, Set<String> substituted) {
        jdbc.sql("update cz_outcome_referent set stand_in = null where outcome = ?")
                .param(id)
                .update();
        substituted.forEach(referent -> jdbc.sql(
                        "update cz_outcome_referent set stand_in = substitute where outcome = ? and username = ?")
                .params(id, referent)
                .update());
    }

    /** Somebody else comes in the place of a substitute who is gone. */
    void succeedStandIn(String id, String former, String successor) {
        jdbc.sql("update cz_outcome_referent set stand_in = ? where outcome = ? and stand_in = ?")
                .params(successor, id, former)
                .update();
    }

    /** The referents who have named somebody to come in their place. */
    Set<String> substituted(String id) {
        return jdbc.sql("select username from cz_outcome_referent where outcome = ? and substitute is not null")
                .param(id)
                .query(String.class)
                .set();
    }

    List<Outcome> of(PathId path) {
        return ofPaths.get(path, () -> jdbc.sql("select * from cz_outcome where path = ? order by number")
                .param(path.value())
                .query(OutcomeTable::outcome)
                .list());
    }

    Optional<Outcome> find(String id) {
        return jdbc.sql("select * from cz_outcome where id = ?")
                .param(id)
                .query(OutcomeTable::outcome)
                .optional();
    }

    List<HeardReferent> referents(String id) {
        return jdbc.sql("select * from cz_outcome_referent where outcome = ? order by position")
                .param(id)
                .query(OutcomeTable::referent)
                .list();
    }

    /** Whether this is the referent's first answer; a later one changes nothing. */
    boolean answer(String id, String username, Adherence adherence, Instant now) {
        return jdbc.sql("update cz_outcome_referent set answer = ?, reason = ?, answered_at = ?"
                                + " where outcome = ? and username = ? and answer is null")
                        .param(adherence.answer().name())
                        .param(adherence.reason())
                        .param(utc(now))
                        .param(id)
                        .param(username)
                        .update()
                == 1;
    }

    /** The outcome whose minutes are signed in a round. */
    Optional<Outcome> signedIn(String round) {
        return jdbc.sql("select * from cz_outcome where signature_round = ?")
                .param(round)
                .query(OutcomeTable::outcome)
                .optional();
    }

    /** The minutes signed in one round are signed in another from now on. */
    void sign(String formerRound, String round) {
        ofPaths.forget();
        jdbc.sql("update cz_outcome set signature_round = ? where signature_round = ?")
                .params(round, formerRound)
                .update();
    }

    void setMinutes(String id, FileRef minutes, String signatureRound) {
        ofPaths.forget();
        jdbc.sql("update cz_outcome set minutes_sha256 = ?, minutes_name = ?, signature_round = ? where id = ?")
                .params(minutes.sha256(), minutes.name(), signatureRound, id)
                .update();
    }

    void close(String id, OutcomeResult result, @Nullable String note, Instant now) {
        ofPaths.forget();
        jdbc.sql("update cz_outcome set result = ?, note = ?, closed_at = ? where id = ?")
                .param(result.name())
                .param(note)
                .param(utc(now))
                .param(id)
                .update();
    }

    /** When an outcome was closed that has a result. */
    Instant closedAt(String id) {
        return jdbc.sql("select closed_at from cz_outcome where id = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        var minutes = row.getString("minutes_sha256");
        var result = row.getString("result");
        return new Outcome(
                row.getString("id"),
                PathId.of(row.getString("path")),
                AmbitoCode.of(row.getString("ambito")),
                row.getInt("number"),
                row.getInt("plan_version"),
                row.getString("plan_sha256"),
                minutes == null ? null : new FileRef(minutes, row.getString("minutes_name")),
                row.getString("signature_round"),
                result == null ? null : OutcomeResult.valueOf(result),
                row.getString("note"));
    }

    private static HeardReferent referent(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new HeardReferent(
                row.getString("username"),
                row.getString("name"),
                List.of(row.getString("areas").split(",")),
                answer == null ? null : Adherence.Answer.valueOf(answer),
                row.getString("reason"),
                row.getString("stand_in"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
