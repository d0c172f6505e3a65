package it.concerto.studio;

import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.studio.difference.Change;
import it.concerto.studio.difference.Differences;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a new release of the product brings to a model that was changed here. It is never put in the place of it: somebody looks
 * at the three of them, what the product had, what it has now and what is live, and decides.
 */
@Component
public class Releases {

    /** So many versions of a model are shown. */
    public static final int MOST = 50;

    private final ModelDraftBook book;
    private final Trials trials;
    private final DeployedModels deployed;
    private final Ledger ledger;

    Releases(ModelDraftBook book, Trials trials, DeployedModels deployed, Ledger ledger) {
        this.book = book;
        this.trials = trials;
        this.deployed = deployed;
        this.ledger = ledger;
    }

    /**
     * What the product has for a model.
     *
     * @param undecided whether it is new since the model last went live from here
     * @param files as the product has them now; empty if it has no such model any more
     * @param product what is new in the product since it was last deployed from there
     * @param ours what is live otherwise than it was when it last came from the product
     */
    public record News(boolean undecided, List<ModelFile> files, List<Change> product, List<Change> ours) {}

    public News news(DeployedModel live) {
        var files = trials.shipped(live.name());
        var origin = deployed.versions(live.name(), MOST).stream()
                .filter(version -> !version.isOfStudio())
                .findFirst()
                .map(deployed::files)
                .orElse(List.of());
        return new News(
                live.isOfStudio() && isUndecided(live.name()),
                files,
                Differences.between(origin, files),
                Differences.between(origin, deployed.files(live)));
    }

    /** Names of the models for which the product has something new that nobody has decided on. */
    public Set<String> undecided() {
        return deployed.live().stream()
                .filter(DeployedModel::isOfStudio)
                .map(DeployedModel::name)
                .filter(this::isUndecided)
                .collect(Collectors.toSet());
    }

    private boolean isUndecided(String model) {
        var known = book.shippedWhenLive(model);
        return known.isPresent() && !known.get().equals(trials.shippedFingerprint(model));
    }

    /** What is live stays as it is: what the product has now is known, and nobody is asked again. */
    @Transactional
    public void keepOurs(Person person, DeployedModel live) {
        StudioDoor.checkDecides(person);
        var shipped = trials.shippedFingerprint(live.name());
        book.knows(live.name(), shipped);
        ledger.record(AuditEvent.of(null, null, "model.kept", live.name() + " " + shipped, person.username()));
    }

    /** What changes from one version to another. */
    public List<Change> between(DeployedModel version, DeployedModel other) {
        return Differences.between(deployed.files(version), deployed.files(other));
    }
}
