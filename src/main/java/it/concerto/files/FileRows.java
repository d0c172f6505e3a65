package it.concerto.files;

import it.concerto.database.LastWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table {@code cz_file}: a row for each content under each name. */
@Repository
class FileRows {

    private static final Pattern HANDLE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final LastWrites writes;

    FileRows(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    private StatementSpec sql(String sql) {
        writes.sendTo("cz_file");
        return jdbc.sql(sql);
    }

    /** Adds the row unless it is there; two at the same moment may both add theirs, which harms nobody. */
    void add(StoredFile stored) {
        var file = stored.file();
        writes.add(
                """
                insert into cz_file (id, sha256, name, mime, bytes, stored_at) select ?, ?, ?, ?, ?, ?
                where not exists (select 1 from cz_file where sha256 = ? and name = ?)
                """,
                UUID.randomUUID(),
                file.sha256(),
                file.name(),
                stored.mime(),
                stored.bytes(),
                stored.storedAt().atOffset(ZoneOffset.UTC),
                file.sha256(),
                file.name());
    }

    void forget(String sha256) {
        sql("delete from cz_file where sha256 = ?").param(sha256).update();
    }

    Optional<StoredFile> find(FileRef file) {
        return sql("""
                        select sha256, name, mime, bytes, stored_at from cz_file
                        where sha256 = :sha256 and name = :name
                        order by stored_at fetch first 1 row only
                        """)
                .param("sha256", file.sha256())
                .param("name", file.name())
                .query(FileRows::stored)
                .optional();
    }

    Optional<String> handle(FileRef file) {
        return sql("""
                        select id from cz_file where sha256 = :sha256 and name = :name
                        order by stored_at fetch first 1 row only
                        """)
                .param("sha256", file.sha256())
                .param("name", file.name())
                .query(UUID.class)
                .optional()
                .map(UUID::toString);
    }

    Optional<FileRef> find(String handle) {
        if (!HANDLE.matcher(handle).matches()) {
            return Optional.empty();
        }
        return sql("select sha256, name, mime, bytes, stored_at from cz_file where id = :id")
                .param("id", UUID.fromString(handle))
                .query(FileRows::stored)
                .optional()
                .map(StoredFile::file);
    }

    private static StoredFile stored(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileRef(row.getString("sha256"), row.getString("name")),
                row.getString("mime"),
                row.getLong("bytes"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
