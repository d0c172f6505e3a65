package it.concerto.workflow.engine;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.AccountNumbers;
import it.concerto.workflow.engine.StuckSteps.Stuck;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tasks that nobody would see, because their groups have no member or their person no account: the head of the Ufficio
 * di Piano gets them, and an incident says why (BR-74). When somebody has the role, the task is offered as it was meant.
 */
@Component
public class Orphans {

    /** Type of the incident; its configuration is the task's id. */
    static final String INCIDENT = "taskWithoutPeople";

    private static final String NO_ACCOUNT = "No account ";
    private static final String NOBODY = "Nobody is in ";
    private static final Pattern GROUP = Pattern.compile("[A-Z]\\w+");

    private final People people;
    private final AccountNumbers numbers;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Orphans(People people, AccountNumbers numbers, @Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.people = people;
        this.numbers = numbers;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    void adopt(DelegateTask task) {
        var assignee = task.getAssignee();
        if (assignee != null && people.findActive(assignee).isEmpty()) {
            task.setAssignee(null);
            adopt(task, NO_ACCOUNT + numbers.of(assignee));
        } else if (assignee == null) {
            var groups = groups(task.getCandidates());
            if (!isWhoeverActsIn(groups, task) && isNobodyIn(groups)) {
                adopt(task, NOBODY + groups);
            }
        }
    }

    /** Most often work goes on among those who have just done some: then nobody else needs to be looked for. */
    private static boolean isWhoeverActsIn(List<String> groups, DelegateTask task) {
        var acting = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return acting != null
                && acting.getGroupIds() != null
                && acting.getGroupIds().stream().anyMatch(groups::contains);
    }

    private void adopt(DelegateTask task, String reason) {
        task.addCandidateGroup(head(task.getTenantId()));
        runtime.createIncident(INCIDENT, task.getExecutionId(), task.getId(), reason);
    }

    /** Nobody who may do it has it in hand or in a list any more: its groups get it back or, if nobody is in them, the head. */
    public void forsake(String id) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return;
        }
        var holder = task.getAssignee();
        if (holder != null) {
            tasks.setAssignee(id, null);
        }
        var groups = groups(Set.copyOf(tasks.getIdentityLinksForTask(id)));
        if (isNobodyIn(groups) && isUntold(id)) {
            tasks.addCandidateGroup(id, head(task.getTenantId()));
            save(id);
            var reason = groups.isEmpty() ? NO_ACCOUNT + numbers.of(String.valueOf(holder)) : NOBODY + groups;
            runtime.createIncident(INCIDENT, task.getExecutionId(), id, reason);
        }
    }

    private boolean isNobodyIn(List<String> groups) {
        return groups.stream().map(GroupId::of).noneMatch(people::isAnybodyIn);
    }

    private boolean isUntold(String task) {
        return runtime.createIncidentQuery()
                        .incidentType(INCIDENT)
                        .configuration(task)
                        .count()
                == 0;
    }

    /** The engine tells nobody of a candidate who comes or goes; the inbox hears of what is saved. */
    private void save(String task) {
        tasks.saveTask(tasks.createTaskQuery().taskId(task).singleResult());
    }

    private static String head(String ambito) {
        return new GroupId(AmbitoCode.of(ambito), Role.UDPRESP, null).toString();
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

    public static boolean isOne(Stuck stuck) {
        return INCIDENT.equals(stuck.type());
    }

    /** The groups for which the task was meant. */
    public List<GroupId> groups(Stuck orphan) {
        return orphan.message() == null || !orphan.message().startsWith(NOBODY)
                ? List.of()
                : GROUP.matcher(orphan.message().substring(NOBODY.length()))
                        .results()
                        .map(match -> GroupId.of(match.group()))
                        .toList();
    }

    /** Whether the task was meant for one person. */
    public static boolean isForSomebody(Stuck orphan) {
        return orphan.message() != null && orphan.message().startsWith(NO_ACCOUNT);
    }

    /** The user name for which the task was meant: incidents tell it by the number of the account. */
    private Optional<String> named(Stuck orphan) {
        return Optional.ofNullable(orphan.message())
                .filter(message -> isForSomebody(orphan))
                .map(message -> numbers.meaning(message.substring(NO_ACCOUNT.length())))
                .map(Object::toString);
    }

    /** Whoever has it in hand keeps it; false if there is still nobody for whom it was meant. */
    public boolean offerAgain(Stuck orphan) {
        var groups = groups(orphan);
        var named = named(orphan).filter(name -> people.findActive(name).isPresent());
        if (named.isEmpty() && groups.stream().noneMatch(people::isAnybodyIn)) {
            return false;
        }
        var task = orphan.configuration();
        named.filter(name -> isFree(task)).ifPresent(name -> tasks.setAssignee(task, name));
        if (groups.stream().map(GroupId::toString).noneMatch(head(orphan.ambito())::equals)) {
            tasks.deleteCandidateGroup(task, head(orphan.ambito()));
            save(task);
        }
        runtime.resolveIncident(orphan.id());
        return true;
    }

    private boolean isFree(String task) {
        return tasks.createTaskQuery().taskId(task).taskUnassigned().count() > 0;
    }

    private static List<String> groups(Set<IdentityLink> candidates) {
        return candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
