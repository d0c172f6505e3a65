package it.concerto.workflow.engine;

import static java.util.stream.Collectors.toSet;

import it.concerto.time.Meanwhile;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelCheck;
import it.concerto.workflow.models.ModelFiles;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelRefused;
import it.concerto.workflow.models.ProcessForms;
import it.concerto.workflow.models.TableContract;
import it.concerto.workflow.models.TranslationCheck;
import it.concerto.workflow.models.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Deploys the product's models when it starts: each process with the forms its user tasks name, each decision table by
 * itself. What has not changed since the last start gets no new version; what is broken stops the start. Goes on while
 * the rest of the product is put together: the check from the beginning, the rest from when there is an engine (ADR 98).
 */
@Component
@DependsOnDatabaseInitialization
class ModelDeployment extends AbstractProcessEnginePlugin implements SmartInitializingSingleton, DisposableBean {

    /** As what the product deploys, in the engine's log. */
    private static final String NAME = "(models)";

    private final ModelFiles files;
    private final ModelCheck check;
    private final Translations translations;
    private final CheckingDeployer gate;
    private final Meanwhile<Checked> checked;
    private @Nullable Meanwhile<Checked> deployment;

    ModelDeployment(
            ModelFiles files,
            StepNames steps,
            Translations translations,
            List<TableContract> tables,
            CheckingDeployer gate) {
        this.files = files;
        this.translations = translations;
        this.gate = gate;
        this.check = new ModelCheck(steps::contains, tables);
        this.checked = Meanwhile.start("models", this::check);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        deployment = Meanwhile.start(
                "deployment", () -> deployAs(engine.getIdentityService(), engine.getRepositoryService()));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (deployment != null) {
            deployment.result();
        }
    }

    /** A start that fails elsewhere does not take the database away from it: the log would be full of that. */
    @Override
    public void destroy() {
        if (deployment != null) {
            deployment.end();
        }
    }

    private Checked deployAs(IdentityService identity, RepositoryService repository) {
        return Caller.as(identity, NAME, () -> deploy(repository, checked.result()));
    }

    private Checked check() {
        var all = files.all();
        var flaws = new ArrayList<Flaw>();
        all.forEach(file -> flaws.addAll(check.flaws(file.name(), file.content())));
        refuse(flaws);
        flaws.addAll(check.misplaced(all));
        var forms = ProcessForms.byId(all, flaws);
        var processes = ProcessForms.ofProcesses(all, forms, flaws);
        TranslationCheck.check(all, translations.all(), flaws);
        refuse(flaws);
        var files = new LinkedHashMap<ModelFile, List<ModelFile>>();
        all.stream().filter(file -> file.name().endsWith(".dmn")).forEach(table -> files.put(table, List.of()));
        files.putAll(processes);
        gate.know(all);
        return new Checked(files);
    }

    /** Never over what was changed in the studio: an administrator looks at what is new in the product and decides. */
    private static Checked deploy(RepositoryService repository, Checked models) {
        var changed = repository.createDeploymentQuery().deploymentSource(Release.STUDIO).list().stream()
                .map(Deployment::getName)
                .collect(toSet());
        models.files().forEach((model, forms) -> {
            if (!changed.contains(model.name())) {
                Release.shipped(repository, model, forms);
            }
        });
        return models;
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new ModelRefused(flaws);
        }
    }

    /** Nothing is wrong with them: tables, and then processes with their forms. */
    private record Checked(Map<ModelFile, List<ModelFile>> files) {}
}
