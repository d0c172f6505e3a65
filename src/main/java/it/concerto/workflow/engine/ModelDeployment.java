package it.concerto.workflow.engine;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelCheck;
import it.concerto.workflow.models.ModelFiles;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelRefused;
import it.concerto.workflow.models.ProcessForms;
import it.concerto.workflow.models.TranslationCheck;
import it.concerto.workflow.models.Translations;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys the product's models when it starts: each process with the forms its user tasks name, each decision table by
 * itself. What has not changed since the last start gets no new version; what is broken stops the start. Goes on while
 * the rest of the product is put together, from when there is an engine until nothing else is left to do (ADR 98).
 */
@Component
class ModelDeployment extends AbstractProcessEnginePlugin implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    /** As what the product deploys, in the engine's log. */
    private static final String NAME = "(models)";

    private final ModelFiles files;
    private final ModelCheck check;
    private final Translations translations;
    private @Nullable Meanwhile<List<ModelFile>> deployment;

    ModelDeployment(ModelFiles files, StepNames steps, Translations translations) {
        this.files = files;
        this.translations = translations;
        this.check = new ModelCheck(steps::contains);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        deployment =
                Meanwhile.start("models", () -> deployAs(engine.getIdentityService(), engine.getRepositoryService()));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (deployment != null) {
            deployment.result();
        }
    }

    private List<ModelFile> deployAs(IdentityService identity, RepositoryService repository) {
        identity.setAuthenticatedUserId(NAME);
        try {
            return deploy(repository);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<ModelFile> deploy(RepositoryService repository) {
        var all = files.all();
        var flaws = new ArrayList<Flaw>();
        all.forEach(file -> flaws.addAll(check.flaws(file.name(), file.content())));
        refuse(flaws);
        var forms = ProcessForms.byId(all, flaws);
        var processes = ProcessForms.ofProcesses(all, forms, flaws);
        TranslationCheck.check(all, translations.all(), flaws);
        refuse(flaws);
        all.stream()
                .filter(file -> file.name().endsWith(".dmn"))
                .forEach(table -> deploy(repository, table, List.of()));
        processes.forEach((process, itsForms) -> deploy(repository, process, itsForms));
        return all;
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new ModelRefused(flaws);
        }
    }

    private static void deploy(RepositoryService repository, ModelFile model, List<ModelFile> forms) {
        var builder = repository
                .createDeployment()
                .name(model.name())
                .source("product")
                .enableDuplicateFiltering(false)
                .addInputStream(model.name(), model.stream());
        forms.forEach(form -> builder.addInputStream(form.name(), form.stream()));
        try {
            var deployed = builder.deployWithResult();
            LOG.debug("Deployed {} as {}", model.name(), deployed.getId());
        } catch (ParseException e) {
            throw new ModelRefused(flaws(model, e));
        }
    }

    private static List<Flaw> flaws(ModelFile model, ParseException e) {
        var problems = e.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .map(problem -> new Flaw(
                        model.name(),
                        problem.getLine(),
                        String.join(" ", problem.getElementIds()),
                        problem.getMessage()))
                .toList();
        return problems.isEmpty() ? List.of(new Flaw(model.name(), 0, "", String.valueOf(e.getMessage()))) : problems;
    }
}
