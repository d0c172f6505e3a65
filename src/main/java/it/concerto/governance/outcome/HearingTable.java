package it.concerto.governance.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in a hearing: meetings, presences, observations, agreements, sheets. */
@Repository
class HearingTable {

    private final JdbcClient jdbc;

    HearingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addMeeting(Outcome outcome, Meeting meeting) {
        jdbc.sql("insert into cz_outcome_meeting (outcome, attempt, ambito, held_at, place, invited, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(outcome.id())
                .param(meeting.attempt())
                .param(outcome.ambito().value())
                .param(meeting.when())
                .param(meeting.place())
                .param(meeting.invited())
                .param(meeting.reason())
                .update();
    }

    /** The meeting convened last. */
    Optional<Meeting> meeting(String outcome) {
        return jdbc.sql(
                        "select * from cz_outcome_meeting where outcome = ? order by attempt desc fetch first 1 row only")
                .param(outcome)
                .query(HearingTable::meeting)
                .optional();
    }

    void hold(Outcome outcome, int attempt, Map<String, Presence> presences, String summary, boolean quorate) {
        jdbc.sql("update cz_outcome_meeting set summary = ?, quorate = ? where outcome = ? and attempt = ?")
                .params(summary, quorate, outcome.id(), attempt)
                .update();
        presences.forEach((username, presence) -> jdbc.sql(
                        "insert into cz_outcome_presence (outcome, attempt, username, ambito, presence) values (?, ?, ?, ?, ?)")
                .params(outcome.id(), attempt, username, outcome.ambito().value(), presence.name())
                .update());
    }

    String summary(String outcome) {
        return jdbc.sql("select summary from cz_outcome_meeting where outcome = ? and summary is not null"
                        + " order by attempt desc fetch first 1 row only")
                .param(outcome)
                .query(String.class)
                .optional()
                .orElse("");
    }

    Map<String, Presence> presences(String outcome, int attempt) {
        var presences = new LinkedHashMap<String, Presence>();
        jdbc.sql("select username, presence from cz_outcome_presence where outcome = ? and attempt = ?")
                .params(outcome, attempt)
                .query(row -> {
                    presences.put(row.getString("username"), Presence.valueOf(row.getString("presence")));
                });
        return presences;
    }

    void addObservations(Outcome outcome, String username, List<String> texts) {
        var position = 0;
        for (var text : texts) {
            jdbc.sql("insert into cz_outcome_observation (id, outcome, ambito, username, position, text)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            outcome.id(),
                            outcome.ambito().value(),
                            username,
                            position++,
                            text)
                    .update();
        }
    }

    List<Observation> observations(String outcome) {
        return jdbc.sql("select * from cz_outcome_observation where outcome = ? order by username, position")
                .param(outcome)
                .query(HearingTable::observation)
                .list();
    }

    void decide(String observation, boolean accepted, String reply) {
        jdbc.sql("update cz_outcome_observation set accepted = ?, reply = ? where id = ?")
                .params(accepted, reply, observation)
                .update();
    }

    void setAgreements(Outcome outcome, Map<String, String> agreements, Collection<Integer> sheets) {
        agreements.forEach((area, agreement) -> jdbc.sql(
                        "insert into cz_outcome_area (outcome, area, ambito, agreement) values (?, ?, ?, ?)")
                .params(outcome.id(), area, outcome.ambito().value(), agreement)
                .update());
        sheets.forEach(sheet -> jdbc.sql(
                        "insert into cz_outcome_sheet (outcome, sheet, ambito, concerted) values (?, ?, ?, ?)")
                .params(outcome.id(), sheet, outcome.ambito().value(), false)
                .update());
    }

    /** What the minutes say was agreed, by code of the area. */
    Map<String, String> agreements(String outcome) {
        var agreements = new LinkedHashMap<String, String>();
        jdbc.sql("select area, agreement from cz_outcome_area where outcome = ?")
                .param(outcome)
                .query(row -> {
                    agreements.put(row.getString("area"), row.getString("agreement"));
                });
        return agreements;
    }

    void changeAgreements(String outcome, Map<String, String> agreements) {
        agreements.forEach(
                (area, agreement) -> jdbc.sql("update cz_outcome_area set agreement = ? where outcome = ? and area = ?")
                        .params(agreement, outcome, area)
                        .update());
    }

    /** Numbers of the sheets that the minutes list. */
    List<Integer> sheets(String outcome) {
        return jdbc.sql("select sheet from cz_outcome_sheet where outcome = ? order by sheet")
                .param(outcome)
                .query(Integer.class)
                .list();
    }

    void markConcerted(String outcome, Collection<Integer> sheets) {
        sheets.forEach(sheet -> jdbc.sql("update cz_outcome_sheet set concerted = ? where outcome = ? and sheet = ?")
                .params(true, outcome, sheet)
                .update());
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getInt("attempt"),
                row.getObject("held_at", LocalDateTime.class),
                row.getString("place"),
                row.getString("invited"),
                row.getString("reason"),
                row.getObject("quorate", Boolean.class));
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        var accepted = row.getBoolean("accepted");
        var undecided = row.wasNull();
        return new Observation(
                row.getString("id"),
                row.getString("username"),
                row.getString("text"),
                undecided ? null : accepted,
                row.getString("reply"));
    }
}
