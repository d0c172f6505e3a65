package it.concerto.workflow.engine;

import it.concerto.hashing.Sha256;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger each model, table and form that is deployed, with the hash of its content, in the transaction of its
 * deployment; not that the engine reads it once more.
 */
@Component
class DeploymentTrail extends AbstractProcessEnginePlugin implements Deployer {

    private final Ledger ledger;

    DeploymentTrail(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostDeployers(new ArrayList<>(List.of(this)));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().stream()
                    .map(resource ->
                            deployment.getId() + " " + resource.getName() + " " + Sha256.of(resource.getBytes()))
                    .sorted()
                    .forEach(subject -> ledger.record(AuditEvent.ofInstallation("deployed", subject)));
        }
    }
}
