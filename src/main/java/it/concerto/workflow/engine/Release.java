package it.concerto.workflow.engine;

import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelRefused;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** A model with its forms, or a decision table, on its way into the engine as one deployment, called like the model. */
public final class Release {

    /** Who deployed what the product came with, as the engine keeps it. */
    public static final String PRODUCT = "product";

    /** Who deployed what was changed in the studio. */
    public static final String STUDIO = "studio";

    private Release() {}

    /**
     * Deploys what the product came with, if it is not what was deployed last under this name.
     *
     * @throws ModelRefused if the checks or the engine's own parsers find something wrong
     */
    static void shipped(RepositoryService repository, ModelFile model, List<ModelFile> forms) {
        send(builder(repository, model, forms).source(PRODUCT).enableDuplicateFiltering(false), model);
    }

    /**
     * Deploys a new version, whatever was deployed before.
     *
     * @return id of the deployment
     * @throws ModelRefused if the checks or the engine's own parsers find something wrong
     * @throws it.concerto.workflow.models.NotApproved if nobody has approved it as it is
     */
    public static String changed(RepositoryService repository, ModelFile model, List<ModelFile> forms) {
        return send(builder(repository, model, forms).source(STUDIO), model);
    }

    private static DeploymentBuilder builder(RepositoryService repository, ModelFile model, List<ModelFile> forms) {
        var builder = repository.createDeployment().name(model.name()).addInputStream(model.name(), model.stream());
        forms.forEach(form -> builder.addInputStream(form.name(), form.stream()));
        return builder;
    }

    private static String send(DeploymentBuilder builder, ModelFile model) {
        try {
            return builder.deployWithResult().getId();
        } catch (ProcessEngineException e) {
            var flaws = ParserFlaws.of(model.name(), e);
            if (flaws.isEmpty()) {
                throw e;
            }
            throw new ModelRefused(flaws);
        }
    }
}
