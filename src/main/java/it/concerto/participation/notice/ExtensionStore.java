package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of published deadlines that were moved. */
@Repository
class ExtensionStore {

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were decided. */
    List<MovedDeadline> of(PathId path) {
        return jdbc.sql("select * from cz_notice_extension where path = ? order by number")
                .param(path.value())
                .query(ExtensionStore::moved)
                .list();
    }

    /** Keeps the move and sets the deadline of the notice. */
    void add(PathId path, AmbitoCode ambito, MovedDeadline moved, String by) {
        var signed = moved.extension().signed();
        jdbc.sql("insert into cz_notice_extension (path, number, ambito, before, deadline, reason, act, file_sha256,"
                        + " file_name, reopening, decided_by, decided_at) values (?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        path.value(),
                        of(path).size() + 1,
                        ambito.value(),
                        Rome.column(moved.before()),
                        Rome.column(moved.deadline()),
                        moved.extension().reason(),
                        moved.extension().act(),
                        signed == null ? null : signed.sha256(),
                        signed == null ? null : signed.name(),
                        moved.reopening(),
                        by,
                        Rome.column(moved.at())))
                .update();
        jdbc.sql("update cz_notice set deadline = ? where path = ?")
                .params(Rome.column(moved.deadline()), path.value())
                .update();
    }

    private static MovedDeadline moved(ResultSet row, int n) throws SQLException {
        var file = row.getString("file_sha256");
        return new MovedDeadline(
                instant(row, "before"),
                instant(row, "deadline"),
                new Extension(
                        row.getString("reason"),
                        Objects.requireNonNullElse(row.getString("act"), ""),
                        file == null ? null : new FileRef(file, row.getString("file_name"))),
                row.getBoolean("reopening"),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
