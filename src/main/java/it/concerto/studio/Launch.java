package it.concerto.studio;

import it.concerto.identity.Person;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.GoLive;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a model in use and keeps what the product itself had for it then: once that changes, there is something to decide. */
@Component
class Launch {

    private final ModelDraftBook book;
    private final GoLive live;
    private final ShippedModels shipped;

    Launch(ModelDraftBook book, GoLive live, ShippedModels shipped) {
        this.book = book;
        this.live = live;
        this.shipped = shipped;
    }

    /** @return id of the deployment */
    String approved(Person person, ModelDraft draft, List<ModelFile> files) {
        var deployment = live.deploy(person, draft.model(), files);
        book.live(draft.id(), deployment, shipped.fingerprint(draft.model()));
        return deployment;
    }

    /** @return id of the deployment */
    String former(Person person, DeployedModel now, List<ModelFile> files, String reason) {
        var deployment = live.deploy(person, now.name(), files);
        book.returned(now, deployment, person.username(), reason, shipped.fingerprint(now.name()));
        return deployment;
    }
}
