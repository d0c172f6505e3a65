package it.concerto.studio;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.studio.difference.Change;
import it.concerto.studio.difference.Differences;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft with all that one has to know to go on with it or to approve it. */
@Component
@Transactional(readOnly = true)
public class ModelDraftReading {

    private final ModelDraftBook book;
    private final DraftCheck check;
    private final DeployedModels deployed;
    private final People people;

    ModelDraftReading(ModelDraftBook book, DraftCheck check, DeployedModels deployed, People people) {
        this.book = book;
        this.check = check;
        this.deployed = deployed;
        this.people = people;
    }

    /**
     * What a draft holds.
     *
     * @param live the version that it is to take the place of
     * @param changes from the version that was live when it began
     * @param fingerprint of the files as they are now
     * @param standing how many runs stand on an element, by its id
     * @param names of its holder, authors and whoever decided, by username
     * @param authors usernames
     */
    public record DraftState(
            ModelDraft draft,
            DeployedModel live,
            List<ModelFile> files,
            List<Flaw> flaws,
            List<Change> changes,
            String fingerprint,
            Map<String, Long> standing,
            Map<String, String> names,
            Set<String> authors) {

        /** Whether the person may write in it now. */
        public boolean writes(Person person) {
            return draft.isOpen() && draft.holder().equals(person.username());
        }

        /** Whether the person may put it in use: who wrote in it may not. */
        public boolean decides(Person person) {
            return draft.isProposed() && !authors.contains(person.username()) && StudioDoor.decides(person);
        }

        /** Whether another version has gone live since it began. */
        public boolean isOutdated() {
            return (draft.isOpen() || draft.isProposed()) && !live.deployment().equals(draft.base());
        }

        /** Whether it may be proposed, and approved. */
        public boolean isReady() {
            return flaws.isEmpty() && !isOutdated() && !changes.isEmpty();
        }
    }

    /** What is wrong with it, and nothing else of it. */
    public List<Flaw> flaws(ModelDraft draft) {
        return check.flaws(deployed.live(draft.model()).orElseThrow(), book.files(draft.id()));
    }

    public DraftState read(ModelDraft draft) {
        var live = deployed.live(draft.model()).orElseThrow();
        var base = deployed.version(draft.model(), draft.base()).orElse(live);
        var files = book.files(draft.id());
        var authors = book.authors(draft.id());
        var mentioned = new HashSet<>(authors);
        mentioned.add(draft.holder());
        if (draft.decidedBy() != null) {
            mentioned.add(draft.decidedBy());
        }
        return new DraftState(
                draft,
                live,
                files,
                check.flaws(live, files),
                Differences.between(deployed.files(base), files),
                Fingerprint.of(files),
                live.name().endsWith(".bpmn") ? deployed.standing(live.key()) : Map.of(),
                people.names(mentioned),
                authors);
    }
}
