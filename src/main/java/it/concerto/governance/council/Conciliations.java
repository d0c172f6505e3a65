package it.concerto.governance.council;

import it.concerto.governance.council.Conciliation.Decision;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles with the Comuni whose councils did not approve the plan as it was sent to them. */
@Service
@Transactional
public class Conciliations {

    private final CouncilStore store;
    private final Councils councils;
    private final CouncilScopes scopes;

    Conciliations(CouncilStore store, Councils councils, CouncilScopes scopes) {
        this.store = store;
        this.councils = councils;
        this.scopes = scopes;
    }

    /** The ways open after the council's last word; amendments have only one. */
    @Transactional(readOnly = true)
    public List<Decision> open(Council council) {
        return Stream.of(Decision.values())
                .filter(decision -> obstacle(council, decision) == null)
                .toList();
    }

    /**
     * What president and Comune agreed.
     *
     * @throws RuleBroken if a council that amended the plan is not answered by a proposal to the Coordinamento (BR-61), the
     *     version was submitted three times already, or the path needs every council (BR-60)
     */
    public void agree(Council council, Conciliation conciliation, String by) throws RuleBroken {
        var obstacle = obstacle(council, conciliation.decision());
        if (obstacle != null) {
            throw obstacle;
        }
        var number = councils.submission(council).number();
        store.add(council, scopes.path(council).ambito(), number, conciliation, by);
    }

    private @Nullable RuleBroken obstacle(Council council, Decision decision) {
        var amended = councils.report(council).result() == CouncilVote.Result.APPROVED_AMENDED;
        if (amended && decision != Decision.PROPOSE_AMENDMENTS) {
            return new RuleBroken("BR-61", "decision", "governance.council.amendmentsAreAProposal");
        }
        var submitted = store.submissions(council, councils.submission(council).sha256());
        if (decision == Decision.RESUBMIT && submitted >= CouncilSubmission.LAST) {
            return new RuleBroken("3.g", "decision", "governance.council.submittedTooOften", submitted);
        }
        var allRequired = scopes.path(council).configuration().allCouncilsRequired();
        return decision == Decision.PROCEED_WITHOUT && allRequired
                ? new RuleBroken("BR-60", "decision", "governance.council.allRequired")
                : null;
    }

    /** What the councils ask the Coordinamento to change in the plan as it was sent to them last. */
    @Transactional(readOnly = true)
    public List<Request> requests(PathId path) {
        return scopes.of(path).stream()
                .map(comune -> new Council(path, comune.istat()))
                .flatMap(this::request)
                .toList();
    }

    private Stream<Request> request(Council council) {
        return councils.find(council).flatMap(sent -> store.conciliation(council, sent.number())).stream()
                .filter(agreed -> agreed.decision() == Decision.PROPOSE_AMENDMENTS)
                .map(agreed -> new Request(
                        scopes.municipality(council).name(),
                        Objects.requireNonNullElse(councils.report(council).reason(), ""),
                        agreed.note()));
    }

    /**
     * What a council wants changed.
     *
     * @param reason in the council's words
     * @param note what president and Comune made of it
     */
    public record Request(String municipality, String reason, String note) {}
}
