package it.concerto.workflow.engine;

import it.concerto.workflow.models.ApprovedModels;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** A test deploys models of its own past the studio; on its own thread only, where no page is served. */
@Component
class TestsDeploy implements ApprovedModels {

    @Override
    public boolean mayGoLive(String model, List<ModelFile> files) {
        return Thread.currentThread().getName().equals("main");
    }
}
