package it.concerto.governance.proposal;

import it.concerto.database.ReadOnce;
import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals put to the Coordinamento, one per round; none is ever changed. */
@Service
@Transactional
public class Proposals {

    private final ReadOnce<Matter, Optional<Proposal>> latest = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    public Proposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Matter(PathId path, Purpose purpose) {}

    /** The round that the next proposal opens. */
    @Transactional(readOnly = true)
    public int nextRound(PathId path, Purpose purpose) {
        return latest(path, purpose).map(Proposal::round).orElse(0) + 1;
    }

    /** Keeps a proposal; a round is proposed once. */
    public void put(Proposal proposal) {
        latest.forget();
        var draft = proposal.draft();
        var plan = proposal.plan();
        jdbc.sql(
                        """
                insert into cz_proposal (path, purpose, round, ambito, title, text, draft_sha256, draft_name, plan_version,
                    plan_sha256, asks_enforceability, author, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        proposal.path().value(),
                        proposal.purpose().name(),
                        proposal.round(),
                        proposal.ambito().value(),
                        proposal.title(),
                        proposal.text(),
                        draft == null ? null : draft.sha256(),
                        draft == null ? null : draft.name(),
                        plan == null ? null : plan.number(),
                        plan == null ? null : plan.sha256(),
                        proposal.asksEnforceability(),
                        proposal.author(),
                        OffsetDateTime.now(clock)))
                .update();
    }

    /**
     * Puts another version of the plan in the place of the one proposed, before anybody votes; what was proposed first stays
     * among the versions of the plan and in the answer that proposed it.
     *
     * @param addition what the text says of it
     */
    public void replacePlan(Proposal proposal, String addition, Proposal.ProposedPlan plan) {
        latest.forget();
        jdbc.sql(
                        """
                update cz_proposal set text = ?, plan_version = ?, plan_sha256 = ?
                where path = ? and purpose = ? and round = ?
                """)
                .params(
                        proposal.text() + "\n\n" + addition,
                        plan.number(),
                        plan.sha256(),
                        proposal.path().value(),
                        proposal.purpose().name(),
                        proposal.round())
                .update();
    }

    /** The proposal that opinions and votes are about. */
    @Transactional(readOnly = true)
    public Optional<Proposal> latest(PathId path, Purpose purpose) {
        return latest.get(new Matter(path, purpose), () -> read(path, purpose));
    }

    private Optional<Proposal> read(PathId path, Purpose purpose) {
        return jdbc.sql(
                        """
                select * from cz_proposal where path = ? and purpose = ? order by round desc fetch first 1 rows only
                """)
                .params(path.value(), purpose.name())
                .query(Proposals::read)
                .optional();
    }

    /** The proposal that the process has already asked for. */
    @Transactional(readOnly = true)
    public Proposal require(PathId path, Purpose purpose) {
        return latest(path, purpose)
                .orElseThrow(() -> new IllegalStateException("Nothing proposed for " + path + ", " + purpose));
    }

    private static Proposal read(ResultSet row, int index) throws SQLException {
        var draft = row.getString("draft_sha256");
        var plan = row.getString("plan_sha256");
        return new Proposal(
                PathId.of(row.getString("path")),
                AmbitoCode.of(row.getString("ambito")),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("round"),
                row.getString("title"),
                row.getString("text"),
                draft == null ? null : new FileRef(draft, row.getString("draft_name")),
                plan == null ? null : new ProposedPlan(row.getInt("plan_version"), plan),
                row.getBoolean("asks_enforceability"),
                row.getString("author"));
    }
}
