package it.concerto.studio;

import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.studio.difference.Change;
import it.concerto.studio.difference.Differences;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.DeployedModels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final ShippedModels shipped;
    private final DeployedModels deployed;
    private final Ledger ledger;

    Releases(ModelDraftBook book, ShippedModels shipped, DeployedModels deployed, Ledger ledger) {
        this.book = book;
        this.shipped = shipped;
        this.deployed = deployed;
        this.ledger = ledger;
    }

    /**
     * What the product has for a model since it last went live from here.
     *
     * @param product what is new in the product since it was last deployed from there
     * @param ours what is live otherwise than it was when it last came from the product
     */
    public record News(List<Change> product, List<Change> ours) {}

    /** Empty if there is nothing to decide. */
    public Optional<News> news(DeployedModel live) {
        if (undecided(List.of(live)).isEmpty()) {
            return Optional.empty();
        }
        var origin = deployed.versions(live.name(), MOST).stream()
                .filter(version -> !version.isOfStudio())
                .findFirst()
                .map(deployed::files)
                .orElse(List.of());
        return Optional.of(new News(
                Differences.between(origin, shipped.files(live.name())),
                Differences.between(origin, deployed.files(live))));
    }

    /**
     * For which of some models the product has something new that nobody has decided on.
     *
     * @return their names
     */
    public Set<String> undecided(List<DeployedModel> live) {
        var changedHere = live.stream()
                .filter(DeployedModel::isOfStudio)
                .map(DeployedModel::name)
                .collect(Collectors.toSet());
        if (changedHere.isEmpty()) {
            return Set.of();
        }
        var known = book.shippedWhenLive();
        var now = shipped.fingerprints(changedHere);
        changedHere.removeIf(model -> Objects.equals(now.get(model), known.get(model)));
        return changedHere;
    }

    /** What is live stays as it is: what the product has now is known, and nobody is asked again. */
    @Transactional
    public void keepOurs(Person person, DeployedModel live) {
        StudioDoor.checkDecides(person);
        var fingerprint = shipped.fingerprint(live.name());
        book.knows(live.name(), fingerprint);
        ledger.record(AuditEvent.of(null, null, "model.kept", live.name() + " " + fingerprint, person.username()));
    }

    /** What changes from one version to another. */
    public List<Change> between(DeployedModel version, DeployedModel other) {
        return Differences.between(deployed.files(version), deployed.files(other));
    }
}
