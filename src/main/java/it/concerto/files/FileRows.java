package it.concerto.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code cz_file}: a row for each content under each name. */
@Repository
class FileRows {

    private static final Pattern HANDLE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the row unless it is there; two at the same moment may both add theirs, which harms nobody. */
    void add(StoredFile stored) {
        if (find(stored.file()).isPresent()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into cz_file (id, sha256, name, mime, bytes, stored_at)
                        values (:id, :sha256, :name, :mime, :bytes, :storedAt)
                        """)
                .param("id", UUID.randomUUID())
                .param("sha256", stored.file().sha256())
                .param("name", stored.file().name())
                .param("mime", stored.mime())
                .param("bytes", stored.bytes())
                .param("storedAt", stored.storedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredFile> find(FileRef file) {
        return jdbc.sql(
                        """
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
        return jdbc.sql(
                        """
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
        return jdbc.sql("select sha256, name, mime, bytes, stored_at from cz_file where id = :id")
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
