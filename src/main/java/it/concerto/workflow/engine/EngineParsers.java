package it.concerto.workflow.engine;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the engine read a model as it would at its deployment, with nothing deployed, stored or remembered. */
@Component
public class EngineParsers {

    /** As whoever reads it, in the engine's log. */
    private static final String NAME = "(studio)";

    private final ProcessEngine engine;

    EngineParsers(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** What the engine finds wrong with a process model or decision table that {@code ModelCheck} has passed. */
    public List<Flaw> flaws(ModelFile file) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Command<List<Flaw>> reading = context -> read(configuration, file);
        return Caller.as(engine.getIdentityService(), NAME, () -> configuration
                .getCommandExecutorTxRequired()
                .execute(reading));
    }

    private static List<Flaw> read(ProcessEngineConfigurationImpl engine, ModelFile file) {
        try {
            if (file.name().endsWith(".dmn")) {
                engine.getDmnEngine().parseDecisionRequirementsGraph(file.stream());
            } else {
                parse(engine, file);
            }
            return List.of();
        } catch (ProcessEngineException | DmnEngineException | ModelException refused) {
            return ParserFlaws.of(file.name(), refused);
        }
    }

    private static void parse(ProcessEngineConfigurationImpl engine, ModelFile file) {
        var deployment = new DeploymentEntity();
        deployment.setName(file.name());
        engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .forEach(deployer -> deployer.getBpmnParser()
                        .createParse()
                        .sourceInputStream(file.stream())
                        .deployment(deployment)
                        .name(file.name())
                        .execute());
    }
}
