package it.concerto.participation.portal;

import it.concerto.participation.ReceiptCode;
import it.concerto.participation.notice.Arrival;
import it.concerto.participation.notice.Completion;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.participation.notice.ManifestationCompleted;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.Notices;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants do themselves with their manifestations of interest. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Portal {

    private final Manifestations manifestations;
    private final Notices notices;
    private final ReceiptStore receipts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Portal(
            Manifestations manifestations,
            Notices notices,
            ReceiptStore receipts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.manifestations = manifestations;
        this.notices = notices;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /** A manifestation and the code by which its participant finds it again. */
    public record Receipt(Manifestation manifestation, ReceiptCode code) {}

    /**
     * Takes a form, in time or late. The same form sent a second time gives the same receipt; with other answers it is
     * another manifestation, and replaces the first (BR-28).
     *
     * @param code that came with the blank form
     * @throws RuleBroken if the notice takes no forms here, or the declaration breaks a rule that nobody can cure
     */
    public Receipt send(PublicNotice notice, Expression expression, ReceiptCode code) throws RuleBroken {
        var path = notice.path();
        notices.hold(path.id());
        var sent = find(code);
        if (sent.isPresent() && sent.get().hash().equals(expression.hash())) {
            return new Receipt(sent.get(), code);
        }
        if (!notice.takesForm()) {
            throw new RuleBroken("B5", "", "portal.express.closed");
        }
        var fresh = sent.isPresent() ? ReceiptCode.random() : code;
        var now = clock.instant();
        var received = manifestations.receive(path.id(), expression, Arrival.byPortal(now));
        receipts.issue(fresh, received.id(), path.ambito(), now);
        return new Receipt(received, fresh);
    }

    @Transactional(readOnly = true)
    public Optional<Manifestation> find(ReceiptCode code) {
        return receipts.find(code).map(manifestations::get);
    }

    @Transactional(readOnly = true)
    public Manifestation get(String id) {
        return manifestations.get(id);
    }

    /**
     * Takes what the office asked for; its check begins anew.
     *
     * @throws RuleBroken if nothing is asked, the term is over, or the declaration breaks a rule that nobody can cure
     */
    public void complete(String id, Completion completion) throws RuleBroken {
        notices.hold(get(id).path());
        var manifestation = get(id);
        if (manifestation.status() != Status.INCOMPLETE) {
            throw new RuleBroken("B6", "", "portal.complete.notAsked");
        }
        manifestations.complete(id, completion::of);
        events.publishEvent(new ManifestationCompleted(manifestation.path(), id));
    }
}
