package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The register of manifestations. */
@Repository
class ManifestationStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ManifestationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String json(Expression expression) {
        return JSON.writeValueAsString(expression);
    }

    /** How many there are; each has the number of its arrival, from 1. */
    int size(PathId path) {
        return jdbc.sql("select number from cz_manifestation where path = ? order by path desc, number desc"
                        + " fetch first row only")
                .param(path.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void insert(Manifestation manifestation, AmbitoCode ambito, @Nullable String activeKey, Instant now) {
        var content = manifestation.content();
        jdbc.sql(
                        """
                insert into cz_manifestation (id, ambito, path, number, received_at, channel, registered_by, kind,
                    participant, fiscal_code, email, content, original, hash, status, active_key)
                values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """)
                .params(Arrays.asList(
                        manifestation.id(),
                        ambito.value(),
                        manifestation.path().value(),
                        manifestation.number(),
                        Rome.column(manifestation.receivedAt()),
                        manifestation.channel().name(),
                        manifestation.registeredBy(),
                        content.participant().participantKind().name(),
                        content.participantName(),
                        content.participant().code(),
                        manifestation.recipient().email(),
                        json(content),
                        JSON.writeValueAsString(manifestation.original()),
                        manifestation.hash(),
                        manifestation.status().name(),
                        activeKey))
                .update();
        choices(manifestation.id(), ambito.value(), content);
    }

    /** An area may be named twice, by a citizen (BR-27) or with several representatives: it is the same area. */
    private void choices(String id, String ambito, Expression content) {
        var areas = new HashSet<String>();
        for (var choice : content.areas()) {
            if (areas.add(choice.area())) {
                jdbc.sql(
                                "insert into cz_area_choice (manifestation, area, ambito, representative, office, email, phone,"
                                        + " substitute) values (?,?,?,?,?,?,?,?)")
                        .params(Arrays.asList(
                                id,
                                choice.area(),
                                ambito,
                                choice.representative(),
                                choice.representativeOffice(),
                                choice.representativeEmail(),
                                choice.representativePhone(),
                                choice.substitute()))
                        .update();
            }
        }
    }

    void content(Manifestation of, AmbitoCode ambito, Expression content, String hash) {
        jdbc.sql(
                        "update cz_manifestation set content = ?, hash = ?, participant = ?, fiscal_code = ?, email = ? where id = ?")
                .params(
                        json(content),
                        hash,
                        content.participantName(),
                        content.participant().code(),
                        content.contacts().email(),
                        of.id())
                .update();
        jdbc.sql("delete from cz_area_choice where manifestation = ?")
                .param(of.id())
                .update();
        choices(of.id(), ambito.value(), content);
    }

    /** Ids of those that their own signer replaced by this one (BR-28); where somebody else's was put out, it says why. */
    List<String> givenUpFor(String id) {
        return jdbc.sql("select id from cz_manifestation where replaced_by = ? and reason is null")
                .param(id)
                .query(String.class)
                .list();
    }

    /** The content without addresses; the hash stays that of what was declared. */
    void forgetContacts(String id, Expression content) {
        jdbc.sql("update cz_manifestation set content = ?, email = ?, fiscal_code = ? where id = ?")
                .params(
                        json(content),
                        content.contacts().email(),
                        content.participant().fiscalCode(),
                        id)
                .update();
        jdbc.sql("update cz_area_choice set email = null, phone = null where manifestation = ?")
                .param(id)
                .update();
    }

    void decide(String id, Status status, @Nullable String reason, @Nullable String by, @Nullable Instant at) {
        var active = status.isAdmitted() || status.isPending();
        jdbc.sql("update cz_manifestation set status = ?, reason = ?, checked_by = ?, checked_at = ?,"
                        + " active_key = case when ? then active_key else null end where id = ?")
                .params(Arrays.asList(status.name(), reason, by, at == null ? null : Rome.column(at), active, id))
                .update();
    }

    /** From now on this one stands for its participant (BR-28), or with null another one does. */
    void activate(String id, @Nullable String activeKey) {
        jdbc.sql("update cz_manifestation set active_key = ? where id = ?")
                .params(Arrays.asList(activeKey, id))
                .update();
    }

    void replace(String old, String by, @Nullable String reason) {
        jdbc.sql("update cz_manifestation set status = ?, replaced_by = ?, reason = ?, active_key = null where id = ?")
                .params(Arrays.asList(Status.REPLACED.name(), by, reason, old))
                .update();
    }

    Optional<Manifestation> find(String id) {
        return one("id = ?", id);
    }

    /** Until the transaction ends nobody else holds it; what is read is what the one before left (BR-78). */
    Manifestation hold(String id) {
        return one("id = ? for update", id).orElseThrow(() -> new IllegalStateException("No manifestation " + id));
    }

    Manifestation get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No manifestation " + id));
    }

    Optional<Manifestation> active(String activeKey) {
        return one("active_key = ?", activeKey);
    }

    Optional<Manifestation> find(PathId path, int number) {
        return one("path = ? and number = ?", path.value(), number);
    }

    private Optional<Manifestation> one(String which, Object... values) {
        return jdbc.sql("select * from cz_manifestation where " + which)
                .params(values)
                .query(this::manifestation)
                .optional();
    }

    /** A stretch of the register; what lies outside is not read. */
    List<Manifestation> between(PathId path, int first, int last) {
        return jdbc.sql("select * from cz_manifestation where path = ? and number between ? and ? order by number")
                .params(path.value(), first, last)
                .query(this::manifestation)
                .list();
    }

    List<Manifestation> of(PathId path, Collection<Status> statuses) {
        return jdbc.sql("select * from cz_manifestation where path = :path and status in (:statuses) order by number")
                .param("path", path.value())
                .param("statuses", statuses.stream().map(Enum::name).toList())
                .query(this::manifestation)
                .list();
    }

    int count(PathId path, Collection<Status> statuses) {
        return jdbc.sql("select count(*) from cz_manifestation where path = :path and status in (:statuses)")
                .param("path", path.value())
                .param("statuses", statuses.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** How many are admitted by area; areas without anybody are not there. */
    Map<String, Integer> admittedByArea(PathId path) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select c.area, count(*) as admitted from cz_manifestation m"
                        + " join cz_area_choice c on c.manifestation = m.id"
                        + " where m.path = :path and m.status in (:statuses) group by c.area")
                .param("path", path.value())
                .param("statuses", Status.ADMITTING.stream().map(Enum::name).toList())
                .query(row -> {
                    counts.put(row.getString("area"), row.getInt("admitted"));
                });
        return counts;
    }

    private Manifestation manifestation(ResultSet row, int n) throws SQLException {
        return new Manifestation(
                row.getString("id"),
                PathId.of(row.getString("path")),
                row.getInt("number"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Manifestation.Channel.valueOf(row.getString("channel")),
                row.getString("registered_by"),
                JSON.readValue(row.getString("content"), Expression.class),
                files(row.getString("original")),
                row.getString("hash"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    /** @param json null in rows older than the column */
    private static List<FileRef> files(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, FileRef[].class));
    }
}
