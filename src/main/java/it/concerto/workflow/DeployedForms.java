package it.concerto.workflow;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.workflow.Inbox.Entry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The form of a task as it was deployed with the process the task belongs to, in the language of whoever looks. */
@Component
class DeployedForms {

    /** @param deployment id of the engine's deployment; with the form's id it never changes its meaning */
    record DeployedForm(String deployment, Form form) {}

    private record Key(String definition, String task) {}

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final TranslatedForms translated;
    private final Map<Key, DeployedForm> read = new ConcurrentHashMap<>();

    DeployedForms(TaskService tasks, FormService forms, RepositoryService repository, TranslatedForms translated) {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.translated = translated;
    }

    /** What was deployed never changes: the engine is asked once for each user task of a version of a process. */
    DeployedForm of(Entry task) {
        var key = new Key(task.definition(), task.row().key());
        var known = read.get(key);
        var deployed = known != null ? known : read(key, task.row().taskId());
        read.putIfAbsent(key, deployed);
        return new DeployedForm(deployed.deployment(), translated.of(deployed.form()));
    }

    private DeployedForm read(Key key, String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null || task.getCamundaFormRef() == null) {
            throw new IllegalStateException("No form for task " + taskId);
        }
        var deployment = repository.getProcessDefinition(key.definition()).getDeploymentId();
        try {
            var form = Form.parse(task.getCamundaFormRef().getKey(), forms.getDeployedTaskForm(taskId));
            return new DeployedForm(deployment, form);
        } catch (FormFault e) {
            throw new IllegalStateException("A deployed form cannot be read: " + e.getMessage(), e);
        }
    }
}
