package it.concerto.governance.sitting;

import it.concerto.database.ReadOnce;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what happens on the floor of a sitting: presences, votes, amendments. */
@Repository
class FloorStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final SittingStore sittings;
    private final ReadOnce<Called, List<Attendance>> rolls = new ReadOnce<>();

    FloorStore(JdbcClient jdbc, SittingStore sittings) {
        this.jdbc = jdbc;
        this.sittings = sittings;
    }

    private record Called(SittingId sitting, Call call) {}

    void addAttendance(Sitting sitting, Attendance attendance) {
        rolls.forget();
        var delegation = attendance.delegation();
        jdbc.sql(
                        """
                insert into cz_presence (sitting, call_order, seat, ambito, entity, holder, office, presence, delegate,
                    delegate_office, delegation, delegated_on, delegated_until, movements)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.id().toString(),
                        sitting.call().name(),
                        attendance.seat(),
                        sitting.ambito().value(),
                        attendance.entity(),
                        attendance.holder(),
                        attendance.office(),
                        attendance.presence().name(),
                        delegation == null ? null : delegation.delegate(),
                        delegation == null ? null : delegation.office().name(),
                        delegation == null ? null : delegation.document(),
                        delegation == null ? null : delegation.since(),
                        delegation == null ? null : delegation.until(),
                        json(attendance)))
                .update();
    }

    /** Keeps who came and left at the call that the sitting is at. */
    void setMovements(Sitting sitting, Attendance attendance) {
        rolls.forget();
        jdbc.sql("update cz_presence set movements = ? where sitting = ? and call_order = ? and seat = ?")
                .params(Arrays.asList(
                        json(attendance),
                        sitting.id().toString(),
                        sitting.call().name(),
                        attendance.seat()))
                .update();
    }

    private static @Nullable String json(Attendance attendance) {
        return attendance.movements().isEmpty() ? null : JSON.writeValueAsString(attendance.movements());
    }

    /** @param json null where nobody moved */
    private static List<Movement> movements(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, Movement[].class));
    }

    /** The roll of a call, by entity. */
    List<Attendance> attendance(SittingId sitting, Call call) {
        return rolls.get(new Called(sitting, call), () -> jdbc.sql(
                        "select * from cz_presence where sitting = ? and call_order = ? order by entity")
                .params(sitting.toString(), call.name())
                .query(FloorStore::readAttendance)
                .list());
    }

    void addVote(SittingId sitting, int item, AmbitoCode ambito, CastVote vote) {
        jdbc.sql(
                        """
                insert into cz_vote (sitting, item, seat, ambito, cast_by, on_behalf, votes, choice, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.toString(),
                        item,
                        vote.ballot().seat(),
                        ambito.value(),
                        vote.castBy(),
                        vote.onBehalf(),
                        vote.ballot().votes(),
                        vote.ballot().choice().name(),
                        vote.reason()))
                .update();
    }

    List<CastVote> votes(SittingId sitting, int item) {
        return jdbc.sql("select * from cz_vote where sitting = ? and item = ? order by seat")
                .params(sitting.toString(), item)
                .query((row, index) -> new CastVote(
                        new Ballot(row.getString("seat"), row.getInt("votes"), Choice.valueOf(row.getString("choice"))),
                        row.getString("cast_by"),
                        row.getBoolean("on_behalf"),
                        row.getString("reason")))
                .list();
    }

    void addAmendment(Sitting sitting, int item, int number, Amendment amendment, boolean approved) {
        jdbc.sql(
                        """
                insert into cz_amendment (sitting, item, number, ambito, sheet, former, revised, effect, in_favour,
                    against, abstained, approved)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.id().toString(),
                        item,
                        number,
                        sitting.ambito().value(),
                        amendment.sheet(),
                        amendment.former(),
                        amendment.now(),
                        amendment.effect(),
                        amendment.inFavour(),
                        amendment.against(),
                        amendment.abstained(),
                        approved))
                .update();
    }

    /** @param motion number of the amendment, or {@link Tellers#ENFORCEABILITY} */
    void addMotionVotes(Sitting sitting, int item, int motion, List<Ballot> ballots) {
        for (var ballot : ballots) {
            jdbc.sql("insert into cz_motion_vote (sitting, item, motion, seat, ambito, votes, choice)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            sitting.id().toString(),
                            item,
                            motion,
                            ballot.seat(),
                            sitting.ambito().value(),
                            ballot.votes(),
                            ballot.choice().name())
                    .update();
        }
    }

    /** Empty where only the totals were written down. */
    List<Ballot> motionVotes(SittingId sitting, int item, int motion) {
        return jdbc.sql("select * from cz_motion_vote where sitting = ? and item = ? and motion = ? order by seat")
                .params(sitting.toString(), item, motion)
                .query((row, index) ->
                        new Ballot(row.getString("seat"), row.getInt("votes"), Choice.valueOf(row.getString("choice"))))
                .list();
    }

    /** The amendments to an item, in the order of their votes. */
    List<VotedAmendment> amendments(SittingId sitting, int item) {
        return jdbc.sql("select * from cz_amendment where sitting = ? and item = ? order by number")
                .params(sitting.toString(), item)
                .query((row, index) ->
                        new VotedAmendment(row.getInt("number"), amendment(row), row.getBoolean("approved")))
                .list();
    }

    private static Amendment amendment(ResultSet row) throws SQLException {
        return new Amendment(
                row.getObject("sheet", Integer.class),
                row.getString("former"),
                row.getString("revised"),
                row.getBigDecimal("effect"),
                row.getInt("in_favour"),
                row.getInt("against"),
                row.getInt("abstained"));
    }

    void setResult(SittingId sitting, int item, ItemResult result, @Nullable String reason) {
        sittings.forget();
        jdbc.sql("update cz_agenda_item set result = ?, reason = ? where sitting = ? and number = ?")
                .params(Arrays.asList(result.name(), reason, sitting.toString(), item))
                .update();
    }

    void setTally(SittingId sitting, int item, Tally tally, ItemVote vote, boolean enforceable) {
        sittings.forget();
        var votes = tally.votes();
        jdbc.sql(
                        """
                update cz_agenda_item set override_reason = ?, enforceable = ?, voted_at = ?, seats = ?, present = ?,
                    needed = ?, in_favour = ?, against = ?, abstained = ?, not_voting = ?
                where sitting = ? and number = ?
                """)
                .params(Arrays.asList(
                        vote.overrideReason(),
                        enforceable,
                        vote.moment().votedAt(),
                        tally.headcount().seats(),
                        tally.headcount().present(),
                        tally.headcount().needed(),
                        votes.inFavour(),
                        votes.against(),
                        votes.abstained(),
                        votes.notVoting(),
                        sitting.toString(),
                        item))
                .update();
    }

    private static Attendance readAttendance(ResultSet row, int index) throws SQLException {
        var delegate = row.getString("delegate");
        return new Attendance(
                row.getString("seat"),
                row.getString("entity"),
                row.getString("holder"),
                row.getString("office"),
                Presence.valueOf(row.getString("presence")),
                delegate == null
                        ? null
                        : new Delegation(
                                delegate,
                                Delegation.Office.valueOf(row.getString("delegate_office")),
                                row.getString("delegation"),
                                row.getObject("delegated_on", LocalDate.class),
                                row.getObject("delegated_until", LocalDate.class)),
                movements(row.getString("movements")));
    }
}
