package it.concerto.workflow.engine;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Tasks that nobody would see, because their groups have no member or their person no account: the head of the Ufficio
 * di Piano gets them, and an incident says why (BR-74).
 */
@Component
class Orphans {

    /** Type of the incident; its configuration is the task's id. */
    static final String INCIDENT = "taskWithoutPeople";

    private final People people;

    Orphans(People people) {
        this.people = people;
    }

    void adopt(DelegateTask task) {
        var assignee = task.getAssignee();
        if (assignee != null && people.find(assignee).isEmpty()) {
            task.setAssignee(null);
            adopt(task, "No account " + assignee);
        } else if (assignee == null && groups(task).map(GroupId::of).noneMatch(people::isAnybodyIn)) {
            adopt(task, "Nobody is in " + groups(task).toList());
        }
    }

    private static void adopt(DelegateTask task, String reason) {
        task.addCandidateGroup(new GroupId(AmbitoCode.of(task.getTenantId()), Role.UDPRESP, null).toString());
        task.getProcessEngineServices()
                .getRuntimeService()
                .createIncident(INCIDENT, task.getExecutionId(), task.getId(), reason);
    }

    /** The task is done or gone, so the incident is over. */
    void settle(DelegateTask task) {
        var execution = ((TaskEntity) task).getExecution();
        if (execution == null) {
            return;
        }
        for (var incident : execution.getIncidents()) {
            if (INCIDENT.equals(incident.getIncidentType()) && task.getId().equals(incident.getConfiguration())) {
                incident.resolve();
            }
        }
    }

    private static Stream<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted();
    }
}
