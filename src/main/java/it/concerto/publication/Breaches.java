package it.concerto.publication;

import it.concerto.documents.DocumentId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.Breach.Authority;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal data found after publication: the document goes off the page at once, what follows is a process (stage i). */
@Service
@Transactional
public class Breaches {

    private final BreachStore store;
    private final PublicationStore publications;
    private final PublicPlans plans;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    Breaches(
            BreachStore store,
            PublicationStore publications,
            PublicPlans plans,
            Deeds deeds,
            ApplicationEventPublisher events) {
        this.store = store;
        this.publications = publications;
        this.plans = plans;
        this.deeds = deeds;
        this.events = events;
    }

    /** The register of a path, the newest first. */
    @Transactional(readOnly = true)
    public List<Breach> of(PathId path) {
        return store.of(path);
    }

    /** The breach that a running process refers to. */
    @Transactional(readOnly = true)
    public Breach get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalStateException("No breach " + id));
    }

    /** The office that publishes reports, for whoever draws attention to it. */
    @Transactional(readOnly = true)
    public boolean isAllowed(Person person, PlanningPath path) {
        var office = person.has(path.ambito(), Role.UDP) || person.has(path.ambito(), Role.UDPRESP);
        return office && !readable(path.id()).isEmpty();
    }

    /** The documents that everybody can read now. */
    @Transactional(readOnly = true)
    public List<Annex> readable(PathId path) {
        return plans.find(path).stream()
                .flatMap(plan -> plan.publication().publicAnnexes().stream())
                .toList();
    }

    /**
     * Takes a document off the public page at once and enters it in the register.
     *
     * @param data kinds of data, never the data themselves
     * @throws RuleBroken if the document is not public
     */
    public void report(PlanningPath path, DocumentId document, List<String> data, String found, String by)
            throws RuleBroken {
        var exposed = exposed(path.id(), document)
                .orElseThrow(() -> new RuleBroken("3.i", "document", "publication.breach.notPublic"));
        var id = store.add(path.id(), path.ambito(), exposed, data, found, by);
        publications.decide(path.id(), document, Decision.WITHHOLD, exposed.file());
        var deed = new Deed("publication.deed.offline", exposed.title(), "", "", found, null);
        deeds.record(path.ambito(), path.id().value(), deed, by);
        events.publishEvent(new BreachReported(path.id(), path.ambito(), id));
    }

    private Optional<Annex> exposed(PathId path, DocumentId document) {
        return readable(path).stream()
                .filter(annex -> annex.document().equals(document))
                .findFirst();
    }

    /** Confirms that nobody can read the data any more, here or elsewhere, and says whether the authority is told. */
    public void confirmRemoval(String id, String note, Authority authority, String reason, String by) {
        store.remove(id, note, authority, reason, by);
    }
}
