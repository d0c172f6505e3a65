package it.concerto.studio;

import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a draft into use: proposed by its author, looked at by somebody else, and live in the very moment of the approval.
 * What is approved are bytes: the least change, and it has to be proposed again.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class Review {

    private final ModelDraftBook book;
    private final DraftCheck check;
    private final DeployedModels deployed;
    private final Launch launch;
    private final Ledger ledger;

    Review(ModelDraftBook book, DraftCheck check, DeployedModels deployed, Launch launch, Ledger ledger) {
        this.book = book;
        this.check = check;
        this.deployed = deployed;
        this.launch = launch;
        this.ledger = ledger;
    }

    /** @param why what the change is for; the one who looks at it reads it */
    public void propose(Person person, String id, int revision, String why) throws RuleBroken {
        StudioDoor.check(person);
        var draft = book.hold(id).filter(ModelDraft::isOpen).orElseThrow(() -> broken("studio.problem.closed"));
        require(draft.holder().equals(person.username()), "studio.problem.held");
        require(draft.revision() == revision, "studio.problem.changed");
        if (why.isBlank()) {
            throw new RuleBroken("", "motivo", "studio.problem.why");
        }
        var files = book.files(id);
        fit(draft, files);
        var fingerprint = Fingerprint.of(files);
        book.propose(id, why.strip(), fingerprint);
        tell("model.proposed", draft, fingerprint, person);
    }

    /** The draft goes on being written. */
    public void sendBack(Person person, String id, String reason) throws RuleBroken {
        StudioDoor.check(person);
        var draft = proposed(id);
        if (reason.isBlank()) {
            throw new RuleBroken("", "ragione", "studio.problem.reason");
        }
        book.decide(id, ModelDraft.State.OPEN, person.username(), reason.strip());
        tell("model.sent-back", draft, String.valueOf(draft.fingerprint()), person);
    }

    /**
     * New runs start in it from now on.
     *
     * @param fingerprint of what the person has looked at
     * @return id of the deployment
     */
    public String approve(Person person, String id, String fingerprint) throws RuleBroken {
        require(StudioDoor.decides(person), "studio.problem.decides");
        book.find(id).ifPresent(each -> book.holdAll(each.model()));
        var draft = proposed(id);
        require(!book.authors(id).contains(person.username()), "studio.problem.author");
        var files = book.files(id);
        var found = Fingerprint.of(files);
        require(found.equals(draft.fingerprint()) && found.equals(fingerprint), "studio.problem.void");
        fit(draft, files);
        book.decide(id, ModelDraft.State.APPROVED, person.username(), "");
        var deployment = launch.approved(person, draft, files);
        tell("model.live", draft, found, person);
        return deployment;
    }

    /**
     * Puts a former version in the place of the live one, under a new number. Both stay in the history, and no second look is
     * asked for: it has been live before.
     *
     * @return id of the deployment
     */
    public String returnTo(Person person, DeployedModel former, String reason) throws RuleBroken {
        require(StudioDoor.decides(person), "studio.problem.decides");
        if (reason.isBlank()) {
            throw new RuleBroken("", "ragione", "studio.problem.reason");
        }
        book.holdAll(former.name());
        var now = deployed.live(former.name()).orElseThrow();
        require(!now.deployment().equals(former.deployment()), "studio.problem.isLive");
        var files = deployed.files(former);
        require(check.refusals(former, files).isEmpty(), "studio.problem.flaws");
        var deployment = launch.former(person, now, files, reason.strip());
        ledger.record(AuditEvent.of(
                null, null, "model.returned", former.name() + " " + Fingerprint.of(files), person.username()));
        return deployment;
    }

    private ModelDraft proposed(String id) throws RuleBroken {
        return book.hold(id).filter(ModelDraft::isProposed).orElseThrow(() -> broken("studio.problem.notProposed"));
    }

    /** Fits what is live now, differs from it, and has no flaws. */
    private void fit(ModelDraft draft, List<ModelFile> files) throws RuleBroken {
        var now = deployed.live(draft.model()).orElseThrow();
        require(now.deployment().equals(draft.base()), "studio.problem.outdated");
        require(!Fingerprint.of(files).equals(Fingerprint.of(deployed.files(now))), "studio.problem.same");
        List<Flaw> flaws = check.flaws(now, files);
        require(flaws.isEmpty(), "studio.problem.flaws");
    }

    private void tell(String action, ModelDraft draft, String fingerprint, Person person) {
        ledger.record(AuditEvent.of(
                null, null, action, draft.model() + " " + draft.id() + " " + fingerprint, person.username()));
    }

    private static void require(boolean fits, String messageKey) throws RuleBroken {
        if (!fits) {
            throw broken(messageKey);
        }
    }

    private static RuleBroken broken(String messageKey) {
        return new RuleBroken("", "", messageKey);
    }
}
