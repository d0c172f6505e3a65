package it.concerto.publication;

import it.concerto.database.ReadOnce;
import it.concerto.database.Rows;
import it.concerto.documents.DocumentId;
import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.Publication.BoardPosting;
import it.concerto.publication.Publication.PrivacyCheck;
import it.concerto.publication.Publication.Transparency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps publications. */
@Repository
class PublicationStore {

    private static final String PUBLICATION =
            """
            select p.path, p.plan_version, p.prepared_by, p.board_number, p.board_from, p.board_to, p.board_hash,
                p.board_closed_at, p.transparency_section, p.transparency_from, p.transparency_to,
                c.checked_by, c.passed, c.note
            from cz_publication p left join cz_publication_check c on c.path = p.path where p.path = ? order by c.round
            """;

    /** As {@link Publication#isPublicOn} has it. */
    private static final String PUBLIC = " where board_from is not null and (:day between board_from and board_to"
            + " or :day between transparency_from and transparency_to)";

    private final JdbcClient db;
    private final ReadOnce<PathId, Optional<Publication>> read = new ReadOnce<>();

    PublicationStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Publication> find(PathId path) {
        return read.get(path, () -> db.sql(PUBLICATION).params(path.value()).query(this::withChecks));
    }

    /** How many are public on the day. */
    int count(LocalDate day) {
        return db.sql("select count(*) from cz_publication" + PUBLIC)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Whose are public on the day, the latest first. */
    List<PathId> page(LocalDate day, int offset, int size) {
        return db.sql("select path from cz_publication" + PUBLIC
                        + " order by board_from desc, path offset :offset rows fetch next :size rows only")
                .param("day", day)
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> PathId.of(row.getString("path")))
                .list();
    }

    /** Whose plan is public on the day as it was approved and has fewer copies than it should. */
    List<PathId> withoutCopies(AmbitoCode ambito, LocalDate day, int copies) {
        return db.sql("select path from cz_publication p" + PUBLIC
                        + " and ambito = :ambito and :copies > (select count(*) from cz_plan_copy c"
                        + " where c.path = p.path and c.version = p.plan_version)"
                        + " and exists (select 1 from cz_publication_annex a where a.path = p.path and a.kind = 'PLAN'"
                        + " and a.decision = 'PUBLISH')")
                .param("day", day)
                .param("ambito", ambito.value())
                .param("copies", copies)
                .query((row, n) -> PathId.of(row.getString("path")))
                .list();
    }

    void save(Publication publication, AmbitoCode ambito, Instant now) {
        read.forget();
        var path = publication.path().value();
        var known = db.sql(
                        "update cz_publication set plan_version = ?, prepared_by = ?, prepared_at = ? where path = ?")
                .params(publication.planVersion(), publication.preparedBy(), now.atOffset(ZoneOffset.UTC), path)
                .update();
        if (known == 0) {
            db.sql(
                            "insert into cz_publication (path, ambito, plan_version, prepared_by, prepared_at) values (?,?,?,?,?)")
                    .params(
                            path,
                            ambito.value(),
                            publication.planVersion(),
                            publication.preparedBy(),
                            now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        db.sql("delete from cz_publication_annex where path = ?").params(path).update();
        add(path, ambito, publication.annexes());
    }

    private void add(String path, AmbitoCode ambito, List<Annex> annexes) {
        var rows = new Rows("cz_publication_annex"
                + " (path, document, ambito, position, kind, title, decision, reason, sha256, file_name)");
        var position = 0;
        for (var annex : annexes) {
            rows.add(
                    path,
                    annex.document().toString(),
                    ambito.value(),
                    position++,
                    annex.kind().name(),
                    annex.title(),
                    annex.decision().name(),
                    annex.reason(),
                    annex.file().sha256(),
                    annex.file().name());
        }
        rows.write(db);
    }

    void add(PathId path, PrivacyCheck check, Instant now) {
        read.forget();
        db.sql("insert into cz_publication_check (path, round, ambito, checked_by, checked_at, passed, note)"
                        + " select path, (select count(*) + 1 from cz_publication_check where path = :path), ambito,"
                        + " :by, :at, :passed, :note from cz_publication where path = :path")
                .param("by", check.checkedBy())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("passed", check.passed())
                .param("note", check.note())
                .param("path", path.value())
                .update();
    }

    void post(PathId path, BoardPosting board) {
        read.forget();
        db.sql(
                        "update cz_publication set board_number = ?, board_from = ?, board_to = ?, board_hash = ? where path = ?")
                .params(board.number(), board.from(), board.to(), board.hash(), path.value())
                .update();
    }

    /** What becomes of one document from now on. */
    void decide(PathId path, DocumentId document, Decision decision, FileRef file) {
        read.forget();
        db.sql(
                        "update cz_publication_annex set decision = ?, sha256 = ?, file_name = ? where path = ? and document = ?")
                .params(decision.name(), file.sha256(), file.name(), path.value(), document.toString())
                .update();
    }

    void close(PathId path, Instant now) {
        read.forget();
        db.sql("update cz_publication set board_closed_at = ? where path = ?")
                .params(now.atOffset(ZoneOffset.UTC), path.value())
                .update();
    }

    void enter(PathId path, Transparency entry) {
        read.forget();
        db.sql("update cz_publication set transparency_section = ?, transparency_from = ?, transparency_to = ?"
                        + " where path = ?")
                .params(entry.section(), entry.from(), entry.to(), path.value())
                .update();
    }

    /** A row for each check, or one without any. */
    private Optional<Publication> withChecks(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var checks = new ArrayList<PrivacyCheck>();
        var publication = publication(row, Collections.unmodifiableList(checks));
        do {
            if (row.getString("checked_by") != null) {
                checks.add(
                        new PrivacyCheck(row.getString("checked_by"), row.getBoolean("passed"), row.getString("note")));
            }
        } while (row.next());
        return Optional.of(publication);
    }

    private Publication publication(ResultSet row, List<PrivacyCheck> checks) throws SQLException {
        var path = row.getString("path");
        return new Publication(
                PathId.of(path),
                row.getInt("plan_version"),
                row.getString("prepared_by"),
                annexes(path),
                checks,
                board(row),
                transparency(row));
    }

    private static @Nullable BoardPosting board(ResultSet row) throws SQLException {
        var from = row.getObject("board_from", LocalDate.class);
        return from == null
                ? null
                : new BoardPosting(
                        row.getString("board_number"),
                        from,
                        row.getObject("board_to", LocalDate.class),
                        row.getString("board_hash"),
                        row.getObject("board_closed_at") != null);
    }

    private static @Nullable Transparency transparency(ResultSet row) throws SQLException {
        var from = row.getObject("transparency_from", LocalDate.class);
        return from == null
                ? null
                : new Transparency(
                        row.getString("transparency_section"), from, row.getObject("transparency_to", LocalDate.class));
    }

    private List<Annex> annexes(String path) {
        return db.sql("select document, kind, title, decision, reason, sha256, file_name from cz_publication_annex"
                        + " where path = ? order by position")
                .params(path)
                .query((row, n) -> new Annex(
                        DocumentId.of(row.getString("document")),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        Decision.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        new FileRef(row.getString("sha256"), row.getString("file_name"))))
                .list();
    }
}
