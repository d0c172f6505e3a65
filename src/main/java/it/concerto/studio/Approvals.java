package it.concerto.studio;

import it.concerto.workflow.live.DeployedModels;
import it.concerto.workflow.models.ApprovedModels;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** May go live: what a second person has approved, byte by byte, and what has been live before. */
@Component
class Approvals implements ApprovedModels {

    private final ModelDraftBook book;
    private final DeployedModels deployed;

    Approvals(ModelDraftBook book, DeployedModels deployed) {
        this.book = book;
        this.deployed = deployed;
    }

    @Override
    public boolean mayGoLive(String model, List<ModelFile> files) {
        var fingerprint = Fingerprint.of(files);
        return book.isApproved(model, fingerprint)
                || deployed.versions(model, Releases.MOST).stream()
                        .anyMatch(each -> Fingerprint.of(deployed.files(each)).equals(fingerprint));
    }
}
