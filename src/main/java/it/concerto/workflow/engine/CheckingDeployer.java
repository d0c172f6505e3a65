package it.concerto.workflow.engine;

import static java.util.stream.Collectors.toMap;

import it.concerto.workflow.models.ApprovedModels;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelCheck;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelRefused;
import it.concerto.workflow.models.NotApproved;
import it.concerto.workflow.models.TableContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands in front of the engine's parsers and sees every resource of every deployment, also when a model is read again
 * from the database: a row that somebody has changed there is refused as well. What is new goes live only if the product came
 * with it or if it was approved as it is (ADR 185).
 */
@Component
class CheckingDeployer extends AbstractProcessEnginePlugin implements Deployer {

    private final ModelCheck check;
    private final ObjectProvider<ApprovedModels> approvals;
    private volatile Map<String, byte[]> shipped = Map.of();

    CheckingDeployer(StepNames steps, List<TableContract> tables, ObjectProvider<ApprovedModels> approvals) {
        this.check = new ModelCheck(steps::contains, tables);
        this.approvals = approvals;
    }

    /** Tells the files that the product came with. */
    void know(List<ModelFile> files) {
        shipped = files.stream().collect(toMap(ModelFile::name, ModelFile::content));
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
        if (deployment.isNew() && !isShipped(deployment) && !isApproved(deployment)) {
            throw new NotApproved(deployment.getName());
        }
    }

    private boolean isShipped(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .allMatch(resource -> Arrays.equals(shipped.get(resource.getName()), resource.getBytes()));
    }

    private boolean isApproved(DeploymentEntity deployment) {
        var files = deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
        return approvals.stream().anyMatch(each -> each.mayGoLive(String.valueOf(deployment.getName()), files));
    }
}
