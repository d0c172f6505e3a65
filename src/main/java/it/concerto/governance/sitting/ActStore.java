package it.concerto.governance.sitting;

import it.concerto.database.ReadOnce;
import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of acts. */
@Repository
class ActStore {

    private final JdbcClient jdbc;
    private final ReadOnce<Register, List<Integer>> numbers = new ReadOnce<>();
    private final ReadOnce<SittingId, List<Act>> acts = new ReadOnce<>();
    private final ReadOnce<Matter, Optional<Act>> latest = new ReadOnce<>();

    ActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The acts of a year. */
    private record Register(AmbitoCode ambito, int year) {}

    /** What the acts of a path are about. */
    private record Matter(PathId path, Purpose purpose) {}

    private void forget() {
        numbers.forget();
        acts.forget();
        latest.forget();
    }

    void add(Act act, Sitting sitting, @Nullable String gapReason, String by, OffsetDateTime at) {
        forget();
        var file = act.file();
        jdbc.sql(
                        """
                insert into cz_act (id, ambito, path, purpose, sitting, item, act_year, number, dated, subject, result, enforceable,
                    file_sha256, file_name, gap_reason, issued_by, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        UUID.randomUUID().toString(),
                        sitting.ambito().value(),
                        act.path().value(),
                        act.purpose().name(),
                        sitting.id().toString(),
                        act.item(),
                        act.year(),
                        act.number(),
                        act.dated(),
                        act.subject(),
                        act.result().name(),
                        act.enforceable(),
                        file == null ? null : file.sha256(),
                        file == null ? null : file.name(),
                        gapReason,
                        by,
                        at))
                .update();
    }

    /** Numbers given in a year, in order. */
    List<Integer> numbers(AmbitoCode ambito, int year) {
        return numbers.get(new Register(ambito, year), () -> jdbc.sql(
                        "select number from cz_act where ambito = ? and act_year = ? order by number")
                .params(ambito.value(), year)
                .query(Integer.class)
                .list());
    }

    void publish(Act act, SittingId sitting, AlboPosting posting, LocalDate effectiveFrom) {
        forget();
        jdbc.sql("update cz_act set albo_from = ?, albo_to = ?, effective_from = ?" + " where sitting = ? and item = ?")
                .params(posting.from(), posting.to(), effectiveFrom, sitting.toString(), act.item())
                .update();
    }

    List<Act> of(SittingId sitting) {
        return acts.get(sitting, () -> jdbc.sql("select * from cz_act where sitting = ? order by item")
                .param(sitting.toString())
                .query(ActStore::read)
                .list());
    }

    Optional<Act> latest(PathId path, Purpose purpose) {
        return latest.get(new Matter(path, purpose), () -> jdbc.sql(
                        """
                select * from cz_act where path = ? and purpose = ? and item = ? order by issued_at desc
                fetch first 1 rows only
                """)
                .params(path.value(), purpose.name(), AgendaItem.MAIN)
                .query(ActStore::read)
                .optional());
    }

    private static Act read(ResultSet row, int index) throws SQLException {
        var file = row.getString("file_sha256");
        return new Act(
                PathId.of(row.getString("path")),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("item"),
                row.getInt("act_year"),
                row.getInt("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("subject"),
                ItemResult.valueOf(row.getString("result")),
                row.getBoolean("enforceable"),
                file == null ? null : new FileRef(file, row.getString("file_name")),
                row.getObject("albo_from", LocalDate.class),
                row.getObject("albo_to", LocalDate.class),
                row.getObject("effective_from", LocalDate.class));
    }
}
