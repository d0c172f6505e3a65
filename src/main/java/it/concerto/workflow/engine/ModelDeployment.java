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
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys the product's models when it starts: each process with the forms its user tasks name, each decision table by
 * itself. What has not changed since the last start gets no new version; what is broken stops the start.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final ModelFiles files;
    private final ModelCheck check;
    private final Translations translations;
    private final RepositoryService repository;

    ModelDeployment(ModelFiles files, StepNames steps, Translations translations, RepositoryService repository) {
        this.files = files;
        this.translations = translations;
        this.check = new ModelCheck(steps::contains);
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var all = files.all();
        var flaws = new ArrayList<Flaw>();
        all.forEach(file -> flaws.addAll(check.flaws(file.name(), file.content())));
        refuse(flaws);
        var forms = ProcessForms.byId(all, flaws);
        var processes = ProcessForms.ofProcesses(all, forms, flaws);
        TranslationCheck.check(all, translations.all(), flaws);
        refuse(flaws);
        all.stream().filter(file -> file.name().endsWith(".dmn")).forEach(file -> deploy(file, List.of()));
        processes.forEach(this::deploy);
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new ModelRefused(flaws);
        }
    }

    private void deploy(ModelFile model, List<ModelFile> forms) {
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
