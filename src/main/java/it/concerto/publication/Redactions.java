package it.concerto.publication;

import it.concerto.files.FileRef;
import it.concerto.path.PlanningPaths;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.Publication.PrivacyCheck;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published in the place of a document with personal data: a new version, seen by two (stage i, BR-68). */
@Service
@Transactional
public class Redactions {

    private final BreachStore store;
    private final PublicationStore publications;
    private final Candidates candidates;
    private final PlanningPaths paths;
    private final Deeds deeds;

    Redactions(
            BreachStore store, PublicationStore publications, Candidates candidates, PlanningPaths paths, Deeds deeds) {
        this.store = store;
        this.publications = publications;
        this.candidates = candidates;
        this.paths = paths;
        this.deeds = deeds;
    }

    /**
     * Prepares the redacted version, or keeps the document off the page for good.
     *
     * @param redacted null if it is withheld
     * @param removed what was blacked out and why
     * @throws RuleBroken if the file is the one that was public, or its text still holds personal data (BR-68)
     */
    public void prepare(String breach, @Nullable FileRef redacted, String removed, String by) throws RuleBroken {
        var found = get(breach);
        if (redacted == null) {
            store.add(found, Decision.WITHHOLD, found.exposed(), removed, by);
            return;
        }
        if (redacted.sha256().equals(found.exposed().sha256())) {
            throw new RuleBroken("BR-68", "redacted", "publication.notRedacted");
        }
        if (!candidates.hits(redacted).isEmpty()) {
            throw new RuleBroken("BR-68", "redacted", "publication.stillPersonal");
        }
        store.add(found, Decision.REDACT, redacted, removed, by);
    }

    /**
     * A second person's look; if it passes, what was prepared is public from now on.
     *
     * @param note what is to be revised, if it does not pass
     * @throws RuleBroken if the person prepared it (I2)
     */
    public void check(String breach, boolean passed, @Nullable String note, String by) throws RuleBroken {
        var found = get(breach);
        var prepared = found.latest();
        if (prepared.preparedBy().equals(by)) {
            throw new RuleBroken("I2", "result", "publication.secondPersonNeeded");
        }
        store.check(found, new PrivacyCheck(by, passed, note));
        if (passed) {
            publish(found, prepared, by);
        }
    }

    private void publish(Breach breach, Redaction prepared, String by) {
        publications.decide(breach.path(), breach.document(), prepared.decision(), prepared.file());
        var page = NoticeBoard.hash(publications.find(breach.path()).orElseThrow());
        store.close(breach, page);
        var action = prepared.decision() == Decision.REDACT ? "publication.deed.redacted" : "publication.deed.withheld";
        var path = paths.get(breach.path());
        var deed = new Deed(action, breach.title(), "", "", prepared.removed(), null);
        deeds.record(path.ambito(), path.id().value(), deed, by);
    }

    private Breach get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalStateException("No breach " + id));
    }
}
