package it.concerto.participation.notice;

import it.concerto.identity.Person;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an official decides on a manifestation after looking at it (B6). */
@Service
@Transactional
public class Verifications {

    private final ManifestationStore store;
    private final Contests contests;
    private final Rulings rulings;
    private final PlanningPaths paths;
    private final AnswerTerms terms;

    Verifications(
            ManifestationStore store, Contests contests, Rulings rulings, PlanningPaths paths, AnswerTerms terms) {
        this.store = store;
        this.contests = contests;
        this.rulings = rulings;
        this.paths = paths;
        this.terms = terms;
    }

    /** The other one, as long as it is not clear which of the two counts. */
    @Transactional(readOnly = true)
    public Optional<Manifestation> rival(Manifestation manifestation) {
        return contests.of(manifestation).map(sides -> sides.against(manifestation));
    }

    /**
     * Records the outcome of the check and tells the participant.
     *
     * @throws RuleBroken if the verifier is named in it (BR-31), something is missing (BR-24, BR-29), another one may count
     *     instead (BR-28) or a refusal has no reason (BR-30)
     */
    public void check(String id, Check check, Person by) throws RuleBroken {
        var manifestation = store.get(id);
        if (manifestation.content().names(by)) {
            throw new RuleBroken("BR-31", "", "participation.manifestation.ownManifestation");
        }
        switch (check.result()) {
            case ADMIT -> admit(manifestation, check, by);
            case ASK_COMPLETION -> askCompletion(manifestation, check, by);
            case REJECT -> refuse(manifestation, Status.REJECTED, check.reason(), by);
            case DUPLICATE -> refuse(manifestation, Status.DUPLICATE, check.reason(), by);
        }
    }

    private void admit(Manifestation manifestation, Check check, Person by) throws RuleBroken {
        var content = manifestation.content();
        var pactDue = paths.get(manifestation.path()).configuration().pact() == Pact.APPLICATION;
        if (!check.missing().isEmpty()) {
            throw new RuleBroken("BR-24", "result", "participation.manifestation.requirementMissing");
        }
        if (Lack.of(content).stream().anyMatch(Lack::isHard)) {
            throw new RuleBroken("B6", "result", "participation.manifestation.lacking");
        }
        if (content.areas().isEmpty() || content.signing().signedOn() == null) {
            throw new RuleBroken("BR-24", "result", "participation.manifestation.incomplete");
        }
        if (pactDue && !content.signing().pactAccepted()) {
            throw new RuleBroken("BR-29", "pact", "participation.manifestation.pactMissing");
        }
        verifyAlone(manifestation);
        rulings.admit(manifestation, Status.ADMITTED, null, by.username());
    }

    private void verifyAlone(Manifestation manifestation) throws RuleBroken {
        var rival = rival(manifestation);
        if (rival.isPresent()) {
            var number = rival.get().number();
            throw new RuleBroken("BR-28", "result", "participation.contest.open", number);
        }
        var other = store.active(manifestation.activeKey())
                .filter(active -> !active.id().equals(manifestation.id()));
        if (other.isPresent()) {
            var number = other.get().number();
            throw new RuleBroken("BR-28", "result", "participation.manifestation.otherStands", number);
        }
    }

    private void askCompletion(Manifestation manifestation, Check check, Person by) throws RuleBroken {
        if (check.missing().isEmpty()) {
            throw new RuleBroken("B6", "result", "participation.manifestation.nothingMissing");
        }
        rulings.askCompletion(manifestation, check, terms.completion(manifestation.path()), by.username());
    }

    private void refuse(Manifestation manifestation, Status status, @Nullable String reason, Person by)
            throws RuleBroken {
        if (reason == null || reason.isBlank()) {
            throw new RuleBroken("BR-30", "reason", "participation.manifestation.reasonMissing");
        }
        rulings.refuse(manifestation, status, reason, by.username());
    }

    /** The three days are over and nothing came. */
    public void rejectIncomplete(String id) {
        var manifestation = store.get(id);
        if (manifestation.status() == Status.INCOMPLETE) {
            rulings.rejectIncomplete(manifestation);
        }
    }
}
