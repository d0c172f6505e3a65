package it.concerto.workflow.engine;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelCheck;
import it.concerto.workflow.models.ModelRefused;
import it.concerto.workflow.models.TableContract;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Stands in front of the engine's parsers and sees every resource of every deployment, also when a model is read again
 * from the database: a row that somebody has changed there is refused as well.
 */
@Component
class CheckingDeployer extends AbstractProcessEnginePlugin implements Deployer {

    private final ModelCheck check;

    CheckingDeployer(StepNames steps, List<TableContract> tables) {
        this.check = new ModelCheck(steps::contains, tables);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(new ArrayList<>(List.of(this)));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<Flaw> flaws = deployment.getResources().values().stream()
                .flatMap(resource -> check.flaws(resource.getName(), resource.getBytes()).stream())
                .toList();
        if (!flaws.isEmpty()) {
            throw new ModelRefused(flaws);
        }
    }
}
