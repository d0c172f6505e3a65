package it.concerto.attachments;

import it.concerto.attachments.TaskAttachment.Removal;
import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document attached to a task as it is kept, with usernames. */
record AttachmentRow(
        String id,
        AmbitoCode ambito,
        String path,
        String task,
        String about,
        String title,
        FileRef file,
        long bytes,
        String author,
        @Nullable String onBehalfOf,
        Instant at,
        @Nullable Removal removal) {

    static AttachmentRow of(ResultSet row, int number) throws SQLException {
        return new AttachmentRow(
                row.getString("id"),
                AmbitoCode.of(row.getString("ambito")),
                row.getString("path"),
                row.getString("task"),
                row.getString("about"),
                row.getString("title"),
                new FileRef(row.getString("sha256"), row.getString("file_name")),
                row.getLong("bytes"),
                row.getString("author"),
                row.getString("on_behalf_of"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                removal(row));
    }

    private static @Nullable Removal removal(ResultSet row) throws SQLException {
        var at = row.getObject("removed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Removal(
                        row.getString("removed_by"),
                        row.getString("removed_for"),
                        at.toInstant(),
                        row.getString("reason"));
    }

    Stream<String> people() {
        var attached = Stream.concat(Stream.of(author), Stream.ofNullable(onBehalfOf));
        return removal == null
                ? attached
                : Stream.concat(
                        attached,
                        Stream.concat(Stream.ofNullable(removal.by()), Stream.ofNullable(removal.onBehalfOf())));
    }

    /** The same for whoever reads no contacts. */
    AttachmentRow covered() {
        return new AttachmentRow(
                id,
                ambito,
                path,
                task,
                about,
                Cover.text(title),
                new FileRef(file.sha256(), Cover.text(file.name())),
                bytes,
                author,
                onBehalfOf,
                at,
                removal == null
                        ? null
                        : new Removal(removal.by(), removal.onBehalfOf(), removal.at(), Cover.text(removal.reason())));
    }

    TaskAttachment shown(Map<String, String> names, boolean open, boolean own) {
        return new TaskAttachment(
                id,
                task,
                about,
                title,
                file,
                bytes,
                named(author, names),
                onBehalfOf == null ? null : named(onBehalfOf, names),
                at,
                removal == null
                        ? null
                        : new Removal(
                                removal.by() == null ? null : named(removal.by(), names),
                                removal.onBehalfOf() == null ? null : named(removal.onBehalfOf(), names),
                                removal.at(),
                                removal.reason()),
                open,
                own);
    }

    private static String named(String username, Map<String, String> names) {
        return names.getOrDefault(username, username);
    }
}
