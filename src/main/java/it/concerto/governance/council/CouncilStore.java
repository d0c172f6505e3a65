package it.concerto.governance.council;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathConfiguration.CouncilSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what the councils did up to their votes. */
@Repository
class CouncilStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadOnce<Council, Optional<CouncilSubmission>> latest = new ReadOnce<>();

    CouncilStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Council council, AmbitoCode ambito, CouncilSubmission submission, String by) {
        latest.forget();
        jdbc.sql(
                        """
                insert into cz_council_submission (path, municipality, number, ambito, subject, plan_version, plan_sha256,
                    transmitted_on, due_on, protocol, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(row(
                        council,
                        submission.number(),
                        ambito,
                        by,
                        submission.subject().name(),
                        submission.planVersion(),
                        submission.sha256(),
                        submission.transmittedOn(),
                        submission.dueOn(),
                        submission.protocol()))
                .update();
    }

    Optional<CouncilSubmission> latest(Council council) {
        return latest.get(council, () -> readLatest(council));
    }

    private Optional<CouncilSubmission> readLatest(Council council) {
        return jdbc.sql(
                        """
                select * from cz_council_submission where path = ? and municipality = ?
                order by number desc fetch first 1 rows only
                """)
                .params(council.path().value(), council.municipality().value())
                .query(CouncilStore::readSubmission)
                .optional();
    }

    void add(Council council, AmbitoCode ambito, int number, CouncilOpinions opinions, String by) {
        jdbc.sql(
                        """
                insert into cz_council_opinion (path, municipality, number, ambito, technical, accounting, auditors,
                    commission_on, note, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(row(
                        council,
                        number,
                        ambito,
                        by,
                        opinions.technical().name(),
                        opinions.accounting().name(),
                        opinions.auditors().name(),
                        opinions.commissionOn(),
                        opinions.note()))
                .update();
    }

    void add(Council council, AmbitoCode ambito, int number, CouncilSitting sitting, String by) {
        jdbc.sql(
                        """
                insert into cz_council_sitting (path, municipality, number, ambito, id, first_call, second_call, agenda_item,
                    recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(row(
                        council,
                        number,
                        ambito,
                        by,
                        sitting.id(),
                        sitting.firstCall(),
                        sitting.secondCall(),
                        sitting.agendaItem()))
                .update();
    }

    Optional<CouncilSitting> latestSitting(Council council) {
        return jdbc.sql(
                        """
                select s.*, (select count(*) from cz_council_vote v where v.sitting = s.id) as votes
                from cz_council_sitting s where path = ? and municipality = ?
                order by number desc, recorded_at desc fetch first 1 rows only
                """)
                .params(council.path().value(), council.municipality().value())
                .query(CouncilStore::readSitting)
                .optional();
    }

    void add(CouncilSitting sitting, AmbitoCode ambito, CouncilVote vote, String by) {
        jdbc.sql(
                        """
                insert into cz_council_vote (sitting, call_order, ambito, result, held_on, assigned, in_office, present,
                    in_favour, against, abstained, not_voting, enforceable, quorum_reason, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.id(),
                        sitting.isAtSecondCall() ? "SECOND" : "FIRST",
                        ambito.value(),
                        vote.result().name(),
                        vote.heldOn(),
                        vote.assigned(),
                        vote.inOffice(),
                        vote.present(),
                        vote.inFavour(),
                        vote.against(),
                        vote.abstained(),
                        vote.notVoting(),
                        vote.isEnforceable(),
                        vote.quorumReason(),
                        vote.reason(),
                        by,
                        OffsetDateTime.now(clock)))
                .update();
    }

    /** The vote recorded last. */
    Optional<Councils.Report> latestVote(Council council) {
        return jdbc.sql(
                        """
                select v.result, v.held_on, v.enforceable, v.reason from cz_council_vote v
                join cz_council_sitting s on s.id = v.sitting
                where s.path = ? and s.municipality = ? order by s.number desc, v.recorded_at desc fetch first 1 rows only
                """)
                .params(council.path().value(), council.municipality().value())
                .query(Councils.Report.class)
                .optional();
    }

    /** What was agreed on the plan as it was sent last. */
    Optional<Conciliation> conciliation(Council council, int number) {
        return jdbc.sql(
                        """
                select met_on, decision, note from cz_council_conciliation
                where path = ? and municipality = ? and number = ?
                """)
                .params(council.path().value(), council.municipality().value(), number)
                .query((row, index) -> new Conciliation(
                        row.getObject("met_on", LocalDate.class),
                        Conciliation.Decision.valueOf(row.getString("decision")),
                        row.getString("note")))
                .optional();
    }

    /** How often a version of the plan was sent to the council. */
    int submissions(Council council, String sha256) {
        return jdbc.sql(
                        "select count(*) from cz_council_submission where path = ? and municipality = ? and plan_sha256 = ?")
                .params(council.path().value(), council.municipality().value(), sha256)
                .query(Integer.class)
                .single();
    }

    void add(Council council, AmbitoCode ambito, int number, Conciliation conciliation, String by) {
        jdbc.sql(
                        """
                insert into cz_council_conciliation (path, municipality, number, ambito, met_on, decision, note, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(row(
                        council,
                        number,
                        ambito,
                        by,
                        conciliation.metOn(),
                        conciliation.decision().name(),
                        conciliation.note()))
                .update();
    }

    /** The columns every table begins and ends with, around those of its own. */
    private List<@Nullable Object> row(
            Council council, int number, AmbitoCode ambito, String by, @Nullable Object... own) {
        var row = new ArrayList<@Nullable Object>(
                Arrays.asList(council.path().value(), council.municipality().value(), number, ambito.value()));
        row.addAll(Arrays.asList(own));
        row.add(by);
        row.add(OffsetDateTime.now(clock));
        return row;
    }

    private static CouncilSubmission readSubmission(ResultSet row, int index) throws SQLException {
        return new CouncilSubmission(
                row.getInt("number"),
                CouncilSubject.valueOf(row.getString("subject")),
                row.getInt("plan_version"),
                row.getString("plan_sha256"),
                row.getObject("transmitted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("protocol"));
    }

    private static CouncilSitting readSitting(ResultSet row, int index) throws SQLException {
        return new CouncilSitting(
                row.getString("id"),
                row.getObject("first_call", LocalDateTime.class),
                row.getObject("second_call", LocalDateTime.class),
                row.getObject("agenda_item", Integer.class),
                row.getInt("votes") > 0);
    }
}
