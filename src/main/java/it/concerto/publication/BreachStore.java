package it.concerto.publication;

import it.concerto.documents.DocumentId;
import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.Breach.Authority;
import it.concerto.publication.Breach.Removal;
import it.concerto.publication.Publication.PrivacyCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the register of breaches and the log of redactions; nothing in it is ever changed, only completed. */
@Repository
class BreachStore {

    private final JdbcClient db;
    private final Clock clock;

    BreachStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest first. */
    List<Breach> of(PathId path) {
        return db.sql("select * from cz_breach where path = ? order by reported_at desc, id")
                .params(path.value())
                .query(this::breach)
                .list();
    }

    Optional<Breach> find(String id) {
        return db.sql("select * from cz_breach where id = ?")
                .params(id)
                .query(this::breach)
                .optional();
    }

    /** Returns the new id. */
    String add(PathId path, AmbitoCode ambito, Annex exposed, List<String> data, String found, String by) {
        var id = UUID.randomUUID().toString();
        db.sql("insert into cz_breach (id, ambito, path, document, title, sha256, file_name, data, found, reported_by,"
                        + " reported_at) values (?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        id,
                        ambito.value(),
                        path.value(),
                        exposed.document().toString(),
                        exposed.title(),
                        exposed.file().sha256(),
                        exposed.file().name(),
                        String.join(",", data),
                        found,
                        by,
                        OffsetDateTime.now(clock))
                .update();
        return id;
    }

    void remove(String id, String note, Authority authority, String reason, String by) {
        db.sql("update cz_breach set removal = ?, authority = ?, authority_reason = ?, removed_by = ?, removed_at = ?"
                        + " where id = ?")
                .params(note, authority.name(), reason, by, OffsetDateTime.now(clock), id)
                .update();
    }

    void add(Breach breach, Decision decision, FileRef file, String removed, String by) {
        db.sql("insert into cz_redaction (breach, round, ambito, decision, sha256, file_name, removed, prepared_by,"
                        + " prepared_at) select id, ?, ambito, ?, ?, ?, ?, ?, ? from cz_breach where id = ?")
                .params(
                        breach.redactions().size() + 1,
                        decision.name(),
                        file.sha256(),
                        file.name(),
                        removed,
                        by,
                        OffsetDateTime.now(clock),
                        breach.id())
                .update();
    }

    /** The second person's look at what was prepared last. */
    void check(Breach breach, PrivacyCheck check) {
        db.sql(
                        "update cz_redaction set checked_by = ?, checked_at = ?, passed = ?, note = ? where breach = ? and round = ?")
                .params(Arrays.asList(
                        check.checkedBy(),
                        OffsetDateTime.now(clock),
                        check.passed(),
                        check.note(),
                        breach.id(),
                        breach.redactions().size()))
                .update();
    }

    /** @param pageHash of everything that is public now */
    void close(Breach breach, String pageHash) {
        db.sql("update cz_redaction set page_hash = ? where breach = ? and round = ?")
                .params(pageHash, breach.id(), breach.redactions().size())
                .update();
        db.sql("update cz_breach set closed_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), breach.id())
                .update();
    }

    private Breach breach(ResultSet row, int n) throws SQLException {
        var id = row.getString("id");
        return new Breach(
                id,
                PathId.of(row.getString("path")),
                DocumentId.of(row.getString("document")),
                row.getString("title"),
                file(row),
                List.of(row.getString("data").split(",")),
                row.getString("found"),
                row.getString("reported_by"),
                instant(row, "reported_at"),
                removal(row),
                redactions(id),
                row.getObject("closed_at") == null ? null : instant(row, "closed_at"));
    }

    private static @Nullable Removal removal(ResultSet row) throws SQLException {
        return row.getString("removed_by") == null
                ? null
                : new Removal(
                        row.getString("removal"),
                        Authority.valueOf(row.getString("authority")),
                        row.getString("authority_reason"),
                        row.getString("removed_by"),
                        instant(row, "removed_at"));
    }

    private List<Redaction> redactions(String breach) {
        return db.sql("select * from cz_redaction where breach = ? order by round")
                .params(breach)
                .query((row, n) -> new Redaction(
                        Decision.valueOf(row.getString("decision")),
                        file(row),
                        row.getString("removed"),
                        row.getString("prepared_by"),
                        instant(row, "prepared_at"),
                        row.getString("checked_by") == null
                                ? null
                                : new PrivacyCheck(
                                        row.getString("checked_by"), row.getBoolean("passed"), row.getString("note")),
                        row.getString("page_hash")))
                .list();
    }

    private static FileRef file(ResultSet row) throws SQLException {
        return new FileRef(row.getString("sha256"), row.getString("file_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
