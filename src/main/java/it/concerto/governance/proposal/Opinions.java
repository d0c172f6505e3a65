package it.concerto.governance.proposal;

import it.concerto.database.ReadOnce;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opinions on the proposals and who may give which. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Opinions {

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final OpinionPaper paper;
    private final Clock clock;
    private final ReadOnce<Matter, List<Opinion>> read = new ReadOnce<>();

    public Opinions(JdbcClient jdbc, Proposals proposals, OpinionPaper paper, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.paper = paper;
        this.clock = clock;
    }

    /**
     * Keeps the opinion on the latest proposal and files it among the documents.
     *
     * @throws RuleBroken if it lacks its reason, lies in the future, is signed by the signer of the other opinion (BR-18), or
     *     is the accounting one and its signer drafts the plan
     */
    public void give(PathId path, Purpose purpose, Kind kind, Statement statement, Person signer) throws RuleBroken {
        var proposal = proposals.require(path, purpose);
        check(proposal, kind, statement, signer);
        read.forget();
        jdbc.sql(
                        """
                insert into cz_opinion (path, purpose, round, kind, ambito, result, note, given_on, signer, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        path.value(),
                        purpose.name(),
                        proposal.round(),
                        kind.name(),
                        proposal.ambito().value(),
                        statement.result().name(),
                        statement.note(),
                        statement.givenOn(),
                        signer.username(),
                        OffsetDateTime.now(clock)))
                .update();
        var opinion = new Opinion(kind, statement.result(), statement.note(), statement.givenOn(), signer.username());
        paper.file(proposal, opinion, signer);
    }

    /** The opinions on the latest proposal. */
    @Transactional(readOnly = true)
    public List<Opinion> of(PathId path, Purpose purpose) {
        return proposals.latest(path, purpose).map(this::of).orElse(List.of());
    }

    /** One round of a proposal. */
    private record Matter(PathId path, Purpose purpose, int round) {}

    private List<Opinion> of(Proposal proposal) {
        var matter = new Matter(proposal.path(), proposal.purpose(), proposal.round());
        return read.get(matter, () -> read(proposal));
    }

    private List<Opinion> read(Proposal proposal) {
        return jdbc.sql(
                        """
                select kind, result, note, given_on, signer from cz_opinion
                where path = ? and purpose = ? and round = ? order by kind
                """)
                .params(proposal.path().value(), proposal.purpose().name(), proposal.round())
                .query(Opinion.class)
                .list();
    }

    private void check(Proposal proposal, Kind kind, Statement statement, Person signer) throws RuleBroken {
        if (kind == Kind.TECHNICAL && statement.result() == Result.NOT_DUE) {
            throw new RuleBroken("TUEL 49", "result", "governance.opinion.technicalIsDue");
        }
        if (!statement.result().speaksForItself() && statement.note() == null) {
            throw new RuleBroken("TUEL 49", "note", "governance.opinion.noteMissing");
        }
        if (statement.givenOn().isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("BR-16", "givenOn", "governance.opinion.inTheFuture");
        }
        var signedAlready = of(proposal).stream().anyMatch(other -> signer.standsFor(other.signer()));
        if (signedAlready) {
            throw new RuleBroken("BR-18", "", "governance.opinion.sameSigner");
        }
        var drafts = signer.has(proposal.ambito(), Role.GT) || signer.standsFor(proposal.author());
        if (kind == Kind.ACCOUNTING && drafts) {
            throw new RuleBroken("2.4", "", "governance.opinion.drafterSigns");
        }
    }

    /** What the signer states. */
    public record Statement(Result result, @Nullable String note, LocalDate givenOn) {}
}
