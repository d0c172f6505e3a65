package it.concerto.governance.sitting;

import it.concerto.database.ReadOnce;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of sittings and their agendas. */
@Repository
class SittingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SITTING =
            "select * from cz_sitting s left join cz_agenda_item i on i.sitting = s.id where ";
    private static final String IN_ORDER = " order by convened_at, id, number";

    private final ReadOnce<SittingId, Optional<Sitting>> sittings = new ReadOnce<>();
    private final JdbcClient jdbc;

    SittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Sitting sitting, String by, OffsetDateTime at) {
        forget();
        jdbc.sql(
                        """
                insert into cz_sitting (id, ambito, path, purpose, status, starts, second_call, held_at_call, place, video_url,
                    urgency_reason, late_reason, convened_by, convened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.id().toString(),
                        sitting.ambito().value(),
                        sitting.path().value(),
                        sitting.purpose().name(),
                        sitting.status().name(),
                        sitting.starts(),
                        sitting.secondCall(),
                        sitting.call().name(),
                        sitting.place(),
                        sitting.videoUrl(),
                        sitting.urgencyReason(),
                        sitting.lateReason(),
                        by,
                        at))
                .update();
        sitting.agenda().forEach(item -> addItem(sitting, item));
    }

    private void addItem(Sitting sitting, AgendaItem item) {
        jdbc.sql("insert into cz_agenda_item (sitting, number, ambito, title, kind, resolution, joint_matter,"
                        + " presentation) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        sitting.id().toString(),
                        item.number(),
                        sitting.ambito().value(),
                        item.title(),
                        item.kind().name(),
                        item.text(),
                        item.jointMatter(),
                        JSON.writeValueAsString(item.presentation())))
                .update();
    }

    Optional<Sitting> find(SittingId id) {
        return sittings.get(
                id,
                () ->
                        jdbc
                                .sql(SITTING + "id = ?" + IN_ORDER)
                                .param(id.toString())
                                .query(SittingStore::sittings)
                                .stream()
                                .findFirst());
    }

    /** Something of a sitting or its agenda is about to change. */
    void forget() {
        sittings.forget();
    }

    /** All convocations for a purpose, the oldest first. */
    List<Sitting> of(PathId path, Purpose purpose) {
        return jdbc.sql(SITTING + "path = ? and purpose = ?" + IN_ORDER)
                .params(path.value(), purpose.name())
                .query(SittingStore::sittings);
    }

    /** All sittings of a body, in the order of their days. */
    List<Sitting> of(AmbitoCode ambito) {
        return jdbc.sql(SITTING + "s.ambito = ? order by starts, convened_at, id, number")
                .param(ambito.value())
                .query(SittingStore::sittings);
    }

    /** Those of a path whose roll is called and whose minutes are not written. */
    List<Sitting> open(PathId path) {
        return jdbc.sql(SITTING + "path = ? and status = 'OPEN'" + IN_ORDER)
                .param(path.value())
                .query(SittingStore::sittings);
    }

    void open(SittingId id, Call call, RollCall roll) {
        forget();
        jdbc.sql("update cz_sitting set status = 'OPEN', held_at_call = ?, chair = ?, secretary = ? where id = ?")
                .params(call.name(), roll.chair(), roll.secretary(), id.toString())
                .update();
    }

    void setStatus(SittingId id, Sitting.Status status, Call call) {
        forget();
        jdbc.sql("update cz_sitting set status = ?, held_at_call = ? where id = ?")
                .params(status.name(), call.name(), id.toString())
                .update();
    }

    void close(SittingId id, String minutes, String by, OffsetDateTime at) {
        forget();
        jdbc.sql("update cz_sitting set status = 'CLOSED', minutes = ?, minutes_by = ?, minutes_at = ? where id = ?")
                .params(minutes, by, at, id.toString())
                .update();
    }

    void keepWithoutAct(SittingId id, int item, String reason) {
        forget();
        jdbc.sql("update cz_agenda_item set no_act_reason = ? where sitting = ? and number = ?")
                .params(reason, id.toString(), item)
                .update();
    }

    /** A row for each item of an agenda, those of a sitting side by side. */
    private static List<Sitting> sittings(ResultSet row) throws SQLException {
        var sittings = new ArrayList<Sitting>();
        var agendas = new HashMap<String, List<AgendaItem>>();
        while (row.next()) {
            var agenda = agendas.get(row.getString("id"));
            if (agenda == null) {
                agenda = new ArrayList<>();
                agendas.put(row.getString("id"), agenda);
                sittings.add(sitting(row, Collections.unmodifiableList(agenda)));
            }
            if (row.getString("title") != null) {
                agenda.add(item(row));
            }
        }
        return sittings;
    }

    private static Sitting sitting(ResultSet row, List<AgendaItem> agenda) throws SQLException {
        return new Sitting(
                SittingId.of(row.getString("id")),
                PathId.of(row.getString("path")),
                AmbitoCode.of(row.getString("ambito")),
                Purpose.valueOf(row.getString("purpose")),
                Sitting.Status.valueOf(row.getString("status")),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("second_call", LocalDateTime.class),
                Call.valueOf(row.getString("held_at_call")),
                row.getString("place"),
                row.getString("video_url"),
                row.getString("urgency_reason"),
                row.getString("late_reason"),
                row.getString("chair"),
                row.getString("secretary"),
                row.getString("minutes"),
                agenda);
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new AgendaItem(
                row.getInt("number"),
                row.getString("title"),
                AgendaItem.Kind.valueOf(row.getString("kind")),
                row.getString("resolution"),
                row.getBoolean("joint_matter"),
                result == null ? null : ItemResult.valueOf(result),
                row.getString("reason"),
                row.getString("override_reason"),
                row.getBoolean("enforceable"),
                row.getString("no_act_reason"),
                row.getObject("voted_at", LocalTime.class),
                presentation(row.getString("presentation")));
    }

    /** @param json null in rows older than the column */
    private static Presentation presentation(@Nullable String json) {
        return json == null ? Presentation.NONE : JSON.readValue(json, Presentation.class);
    }
}
