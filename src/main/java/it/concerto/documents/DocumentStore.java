package it.concerto.documents;

import it.concerto.documents.Documents.Filing;
import it.concerto.files.FileRef;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps documents, their versions and their readers in the database. */
@Repository
class DocumentStore {

    private static final String DOCUMENTS = "select id, ambito, path, kind, title, classification from cz_document d ";

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Document> find(PathId path, DocumentKind kind, String title) {
        return db.sql(DOCUMENTS + "where path = ? and kind = ? and title = ?")
                .params(path.value(), kind.name(), title)
                .query(this::document)
                .optional();
    }

    List<Document> of(PathId path) {
        return db.sql(DOCUMENTS + "where path = ? order by filed_at, title")
                .params(path.value())
                .query(this::document)
                .list();
    }

    List<Document> withFile(String sha256) {
        return db.sql(DOCUMENTS
                        + "where exists (select 1 from cz_document_version v where v.document = d.id and v.sha256 = ?)")
                .params(sha256)
                .query(this::document)
                .list();
    }

    DocumentId add(PathId path, AmbitoCode ambito, Filing filing, Instant now) {
        var id = DocumentId.next();
        db.sql(
                        "insert into cz_document (id, ambito, path, kind, title, classification, filed_at) values (?,?,?,?,?,?,?)")
                .params(
                        id.toString(),
                        ambito.value(),
                        path.value(),
                        filing.kind().name(),
                        filing.title(),
                        filing.classification().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void addVersion(DocumentId id, FileRef file, Instant now) {
        var versions = versions(id.toString());
        if (!versions.isEmpty() && versions.get(versions.size() - 1).file().equals(file)) {
            return;
        }
        db.sql("insert into cz_document_version (document, number, ambito, sha256, file_name, filed_at)"
                        + " select id, ?, ambito, ?, ?, ? from cz_document where id = ?")
                .params(versions.size() + 1, file.sha256(), file.name(), now.atOffset(ZoneOffset.UTC), id.toString())
                .update();
    }

    void letRead(DocumentId id, Readers readers) {
        readers.roles().forEach(role -> letRead(id, "ROLE", role.name()));
        readers.people().forEach(person -> letRead(id, "PERSON", person));
    }

    private void letRead(DocumentId id, String kind, String reader) {
        var known = db.sql("select count(*) from cz_document_reader where document = ? and kind = ? and reader = ?")
                .params(id.toString(), kind, reader)
                .query(Long.class)
                .single();
        if (known == 0) {
            db.sql("insert into cz_document_reader (document, ambito, kind, reader)"
                            + " select id, ambito, ?, ? from cz_document where id = ?")
                    .params(kind, reader, id.toString())
                    .update();
        }
    }

    Readers readers(DocumentId id) {
        return new Readers(
                readers(id, "ROLE").stream().map(Role::valueOf).collect(Collectors.toSet()),
                Set.copyOf(readers(id, "PERSON")));
    }

    private List<String> readers(DocumentId id, String kind) {
        return db.sql("select reader from cz_document_reader where document = ? and kind = ?")
                .params(id.toString(), kind)
                .query(String.class)
                .list();
    }

    private List<DocumentVersion> versions(String id) {
        return db.sql("select number, sha256, file_name, filed_at from cz_document_version where document = ?"
                        + " order by number")
                .params(id)
                .query((row, n) -> new DocumentVersion(
                        row.getInt("number"),
                        new FileRef(row.getString("sha256"), row.getString("file_name")),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Document document(ResultSet row, int n) throws SQLException {
        var id = row.getString("id");
        return new Document(
                DocumentId.of(id),
                PathId.of(row.getString("path")),
                AmbitoCode.of(row.getString("ambito")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Classification.valueOf(row.getString("classification")),
                versions(id));
    }
}
