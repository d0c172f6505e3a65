package it.concerto.documents;

import it.concerto.database.LastWrites;
import it.concerto.database.ReadOnce;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps documents, their versions and their readers in the database. */
@Repository
class DocumentStore {

    private static final String DOCUMENTS =
            "select d.id, d.ambito, d.path, d.kind, d.title, d.classification, v.number, v.sha256, v.file_name, v.filed_at"
                    + " from cz_document d left join cz_document_version v on v.document = d.id where ";
    private static final String IN_ORDER = " order by d.filed_at, d.title, d.id, v.number";

    private final JdbcClient db;
    private final LastWrites writes;
    private final ReadOnce<PathId, List<Document>> ofPaths = new ReadOnce<>();

    DocumentStore(JdbcClient db, LastWrites writes) {
        this.db = db;
        this.writes = writes;
    }

    private StatementSpec sql(String sql) {
        writes.sendTo("cz_document");
        return db.sql(sql);
    }

    Optional<Document> find(PathId path, DocumentKind kind, String title) {
        return sql(DOCUMENTS + "d.path = ? and d.kind = ? and d.title = ?" + IN_ORDER)
                .params(path.value(), kind.name(), title)
                .query(DocumentStore::documents)
                .stream()
                .findFirst();
    }

    List<Document> of(PathId path) {
        return ofPaths.get(path, () -> sql(DOCUMENTS + "d.path = ?" + IN_ORDER)
                .params(path.value())
                .query(DocumentStore::documents));
    }

    List<Document> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql(DOCUMENTS + "d.id in (:ids)" + IN_ORDER).param("ids", ids).query(DocumentStore::documents);
    }

    List<Document> withFile(String sha256) {
        return sql(DOCUMENTS
                        + "exists (select 1 from cz_document_version w where w.document = d.id and w.sha256 = ?)"
                        + IN_ORDER)
                .params(sha256)
                .query(DocumentStore::documents);
    }

    DocumentId add(PathId path, AmbitoCode ambito, Filing filing, Instant now) {
        ofPaths.forget();
        var id = DocumentId.next();
        writes.add(
                "insert into cz_document (id, ambito, path, kind, title, classification, filed_at) values (?,?,?,?,?,?,?)",
                id.toString(),
                ambito.value(),
                path.value(),
                filing.kind().name(),
                filing.title(),
                filing.classification().name(),
                now.atOffset(ZoneOffset.UTC));
        return id;
    }

    /** @param number of the version, from 1 */
    void addVersion(DocumentId id, int number, FileRef file, Instant now) {
        ofPaths.forget();
        writes.add(
                "insert into cz_document_version (document, number, ambito, sha256, file_name, filed_at)"
                        + " select id, ?, ambito, ?, ?, ? from cz_document where id = ?",
                number,
                file.sha256(),
                file.name(),
                now.atOffset(ZoneOffset.UTC),
                id.toString());
    }

    void letRead(DocumentId id, Readers readers) {
        readers.roles().forEach(role -> letRead(id, "ROLE", role.name()));
        readers.people().forEach(person -> letRead(id, "PERSON", person));
    }

    private void letRead(DocumentId id, String kind, String reader) {
        writes.add(
                """
                insert into cz_document_reader (document, ambito, kind, reader)
                select id, ambito, ?, ? from cz_document where id = ? and not exists
                  (select 1 from cz_document_reader where document = ? and kind = ? and reader = ?)
                """,
                kind,
                reader,
                id.toString(),
                id.toString(),
                kind,
                reader);
    }

    /** Who reads which of the documents, in one statement however many there are. */
    Map<DocumentId, Readers> readers(List<DocumentId> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return sql("select document, kind, reader from cz_document_reader where document in (:documents)")
                .param("documents", documents.stream().map(DocumentId::toString).toList())
                .query((row, n) -> new Reader(
                        DocumentId.of(row.getString(1)), row.getString(2).equals("ROLE"), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Reader::document, Collectors.collectingAndThen(Collectors.toList(), DocumentStore::readersOf)));
    }

    private record Reader(DocumentId document, boolean isRole, String name) {}

    private static Readers readersOf(List<Reader> rows) {
        return new Readers(
                rows.stream()
                        .filter(Reader::isRole)
                        .map(row -> Role.valueOf(row.name()))
                        .collect(Collectors.toSet()),
                rows.stream().filter(row -> !row.isRole()).map(Reader::name).collect(Collectors.toSet()));
    }

    /** A row for each version, those of a document side by side. */
    private static List<Document> documents(ResultSet row) throws SQLException {
        var versions = new LinkedHashMap<Document, List<DocumentVersion>>();
        while (row.next()) {
            var known = versions.computeIfAbsent(withoutVersions(row), document -> new ArrayList<>());
            if (row.getObject("number") != null) {
                known.add(version(row));
            }
        }
        return versions.entrySet().stream()
                .map(document -> document.getKey().with(document.getValue()))
                .toList();
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
        return new DocumentVersion(
                row.getInt("number"),
                new FileRef(row.getString("sha256"), row.getString("file_name")),
                row.getObject("filed_at", OffsetDateTime.class).toInstant());
    }

    private static Document withoutVersions(ResultSet row) throws SQLException {
        return new Document(
                DocumentId.of(row.getString("id")),
                PathId.of(row.getString("path")),
                AmbitoCode.of(row.getString("ambito")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Classification.valueOf(row.getString("classification")),
                List.of());
    }
}
