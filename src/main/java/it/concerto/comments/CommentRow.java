package it.concerto.comments;

import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comment as it is kept. */
record CommentRow(
        String id,
        String ambito,
        String path,
        @Nullable String task,
        @Nullable String about,
        String text,
        String author,
        @Nullable String onBehalfOf,
        Instant at,
        boolean changed) {

    static CommentRow of(ResultSet row, int number) throws SQLException {
        return new CommentRow(
                row.getString("id"),
                row.getString("ambito"),
                row.getString("path"),
                row.getString("task"),
                row.getString("about"),
                row.getString("said"),
                row.getString("author"),
                row.getString("on_behalf_of"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class) != null);
    }

    Stream<String> people() {
        return Stream.concat(Stream.of(author), Stream.ofNullable(onBehalfOf));
    }

    CommentRow covered() {
        return new CommentRow(id, ambito, path, task, about, Cover.text(text), author, onBehalfOf, at, changed);
    }

    Comment shown(Map<String, String> names, boolean own) {
        return new Comment(
                id,
                AmbitoCode.of(ambito),
                path,
                task,
                about,
                text,
                names.getOrDefault(author, author),
                onBehalfOf == null ? null : names.getOrDefault(onBehalfOf, onBehalfOf),
                at,
                changed,
                own);
    }
}
