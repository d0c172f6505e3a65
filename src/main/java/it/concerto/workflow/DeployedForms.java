package it.concerto.workflow;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The form of a task as it was deployed with the process the task belongs to, in the language of whoever looks. */
@Component
class DeployedForms {

    /** @param deployment id of the engine's deployment; with the form's id it never changes its meaning */
    record DeployedForm(String deployment, Form form) {}

    private record Key(String definition, String task) {}

    private record Kept(String deployment, String form) {}

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final TranslatedForms translated;
    private final Map<Key, DeployedForm> read = new ConcurrentHashMap<>();
    private final Map<Kept, Optional<Form>> kept = new ConcurrentHashMap<>();

    DeployedForms(TaskService tasks, FormService forms, RepositoryService repository, TranslatedForms translated) {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.translated = translated;
    }

    /** What was deployed never changes: the engine is asked once for each user task of a version of a process. */
    DeployedForm of(InboxEntry task) {
        var key = new Key(task.definition(), task.row().key());
        var known = read.get(key);
        var deployed = known != null ? known : read(key, task.row().taskId());
        read.putIfAbsent(key, deployed);
        return new DeployedForm(deployed.deployment(), translated.of(deployed.form()));
    }

    /** The form of that id in a deployment, which keeps it for ever; empty if it is not in there. */
    Optional<Form> find(String deployment, String id) {
        var form = kept.computeIfAbsent(new Kept(deployment, id), this::read);
        return form.map(translated::of);
    }

    /** The deployment of the newest version of each of some processes, by the key of the process. */
    Map<String, String> newest(Set<String> processes) {
        return processes.isEmpty()
                ? Map.of()
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKeysIn(processes.toArray(String[]::new))
                        .latestVersion()
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getDeploymentId));
    }

    private Optional<Form> read(Kept wanted) {
        return repository.getDeploymentResourceNames(wanted.deployment()).stream()
                .filter(name -> name.endsWith(".form"))
                .map(name -> parse(name, repository.getResourceAsStream(wanted.deployment(), name)))
                .filter(form -> form.id().equals(wanted.form()))
                .findFirst();
    }

    private static Form parse(String name, InputStream content) {
        try (content) {
            return Form.parse(name, content);
        } catch (FormFault e) {
            throw new IllegalStateException("A deployed form cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeployedForm read(Key key, String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null || task.getCamundaFormRef() == null) {
            throw new IllegalStateException("No form for task " + taskId);
        }
        var deployment = repository.getProcessDefinition(key.definition()).getDeploymentId();
        var name = task.getCamundaFormRef().getKey();
        return new DeployedForm(deployment, parse(name, forms.getDeployedTaskForm(taskId)));
    }
}
