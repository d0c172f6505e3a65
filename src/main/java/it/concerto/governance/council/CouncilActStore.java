package it.concerto.governance.council;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.AlboPosting;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the councils' resolutions. */
@Repository
class CouncilActStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    CouncilActStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Council council, int submission, AmbitoCode ambito, CouncilAct act, String by) {
        var file = act.file();
        jdbc.sql(
                        """
                insert into cz_council_resolution (path, municipality, submission, ambito, number, dated, enforceable,
                    file_sha256, file_name, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        council.path().value(),
                        council.municipality().value(),
                        submission,
                        ambito.value(),
                        act.number(),
                        act.dated(),
                        act.enforceable(),
                        file == null ? null : file.sha256(),
                        file == null ? null : file.name(),
                        by,
                        OffsetDateTime.now(clock)))
                .update();
    }

    void post(Council council, int submission, AlboPosting posting, LocalDate effectiveFrom) {
        jdbc.sql(
                        """
                update cz_council_resolution set albo_from = ?, albo_to = ?, effective_from = ?
                where path = ? and municipality = ? and submission = ?
                """)
                .params(
                        posting.from(),
                        posting.to(),
                        effectiveFrom,
                        council.path().value(),
                        council.municipality().value(),
                        submission)
                .update();
    }

    Optional<CouncilAct> find(Council council, int submission) {
        return jdbc.sql("select * from cz_council_resolution where path = ? and municipality = ? and submission = ?")
                .params(council.path().value(), council.municipality().value(), submission)
                .query(CouncilActStore::read)
                .optional();
    }

    private static CouncilAct read(ResultSet row, int index) throws SQLException {
        var file = row.getString("file_sha256");
        return new CouncilAct(
                row.getInt("number"),
                row.getObject("dated", LocalDate.class),
                row.getBoolean("enforceable"),
                file == null ? null : new FileRef(file, row.getString("file_name")),
                row.getObject("effective_from", LocalDate.class));
    }
}
