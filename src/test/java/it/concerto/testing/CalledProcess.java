package it.concerto.testing;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Stands in for a process that another one calls: a single user task, which a test completes with the outcome it wants. */
public final class CalledProcess {

    private CalledProcess() {}

    /** @return the deployment, for the test to delete in the end */
    public static DeploymentWithDefinitions deploy(RepositoryService repository, String process) {
        var model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_" + process)
                .endEvent()
                .done();
        return repository
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .deployWithResult();
    }
}
