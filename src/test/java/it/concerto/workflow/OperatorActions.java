package it.concerto.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.junit.jupiter.api.function.Executable;

/** What an operator can do to a letter that waits to be written, by the types of operations that the engine knows. */
final class OperatorActions {

    private static final Date LATER = Date.from(Instant.parse("2023-03-01T09:00:00Z"));

    private final RuntimeService runs;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final HistoryService history;
    private final String run;

    /** @param run the letter */
    OperatorActions(ProcessEngine engine, String run) {
        this.runs = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.jobs = engine.getManagementService();
        this.models = engine.getRepositoryService();
        this.history = engine.getHistoryService();
        this.run = run;
    }

    /**
     * An action.
     *
     * @param type of operation
     * @param told the fact that tells it: kind, element, before and after; {@code *} for what nobody knows beforehand
     */
    record Done(String type, String told, Executable act) {}

    /** The letter has been created. */
    List<Done> all() {
        return List.of(
                new Done("Create", "TOKEN Task_WriteLetter – 1", () -> {}),
                new Done("Delete", "TOKEN Task_WriteLetter 1 –", this::delete),
                new Done("Assign", "ASSIGNEE Task_WriteLetter – bruno", () -> tasks.setAssignee(task(), "bruno")),
                new Done("Delegate", "DELEGATION Task_WriteLetter – PENDING", this::delegate),
                new Done("Resolve", "DELEGATION Task_WriteLetter PENDING RESOLVED", () -> {
                    delegate();
                    tasks.resolveTask(task());
                }),
                new Done("SetOwner", "OWNER Task_WriteLetter – carla", () -> tasks.setOwner(task(), "carla")),
                new Done("SetPriority", "PRIORITY Task_WriteLetter 50 80", () -> tasks.setPriority(task(), 80)),
                new Done(
                        "SetName",
                        "TASK_NAME Task_WriteLetter Scrivere la lettera Scrivere",
                        () -> tasks.setName(task(), "Scrivere")),
                new Done(
                        "SetDescription",
                        "DESCRIPTION Task_WriteLetter – 6",
                        () -> tasks.setDescription(task(), "Presto")),
                new Done("SetDueDate", "JOB_DUE Event_DayPassed * 2023-03-01T09:00:00Z", () -> {
                    modify("Event_DayPassed");
                    jobs.setJobDuedate(job(), LATER);
                }),
                new Done("RecalculateDueDate", "JOB_DUE Event_DayPassed 2023-03-01T09:00:00Z *", () -> {
                    modify("Event_DayPassed");
                    jobs.setJobDuedate(job(), LATER);
                    jobs.recalculateJobDuedate(job(), false);
                }),
                new Done(
                        "SetFollowUpDate",
                        "FOLLOW_UP Task_WriteLetter – 2023-03-01T09:00:00Z",
                        () -> tasks.setFollowUpDate(task(), LATER)),
                new Done("Update", "PRIORITY Task_WriteLetter 50 70", () -> {
                    var task = tasks.createTaskQuery().taskId(task()).singleResult();
                    task.setPriority(70);
                    tasks.saveTask(task);
                }),
                new Done(
                        "AddUserLink",
                        "PERSON Task_WriteLetter – bruno",
                        () -> tasks.addCandidateUser(task(), "bruno")),
                new Done("DeleteUserLink", "PERSON Task_WriteLetter bruno –", () -> {
                    tasks.addCandidateUser(task(), "bruno");
                    tasks.deleteCandidateUser(task(), "bruno");
                }),
                new Done(
                        "AddGroupLink",
                        "GROUP Task_WriteLetter CASARANO_UDP CASARANO_PRES, CASARANO_UDP",
                        () -> tasks.addCandidateGroup(task(), "CASARANO_PRES")),
                new Done(
                        "DeleteGroupLink",
                        "GROUP Task_WriteLetter CASARANO_UDP –",
                        () -> tasks.deleteCandidateGroup(task(), "CASARANO_UDP")),
                new Done("AddAttachment", "ATTACHMENT  – 1", this::attach),
                new Done("DeleteAttachment", "ATTACHMENT  1 –", () -> tasks.deleteAttachment(attach())),
                new Done("UpdateComment", "COMMENT  1 2", () -> tasks.updateTaskComment(task(), comment(), "Dopo")),
                new Done("DeleteComment", "COMMENT  1 –", () -> tasks.deleteTaskComment(task(), comment())),
                new Done("Suspend", "STATE  ACTIVE SUSPENDED", () -> runs.suspendProcessInstanceById(run)),
                new Done("Activate", "STATE  SUSPENDED ACTIVE", () -> {
                    runs.suspendProcessInstanceById(run);
                    runs.activateProcessInstanceById(run);
                }),
                new Done("SuspendProcessDefinition", "MODEL_STATE  1 2", this::suspendModel),
                new Done("ActivateProcessDefinition", "MODEL_STATE  2 1", this::suspendModel),
                new Done("SuspendJobDefinition", "STEP_STATE Event_DayPassed 1 2", this::suspendStep),
                new Done("ActivateJobDefinition", "STEP_STATE Event_DayPassed 2 1", this::suspendStep),
                new Done("SuspendJob", "JOB_STATE Event_DayPassed 1 2", this::suspendJob),
                new Done("ActivateJob", "JOB_STATE Event_DayPassed 2 1", this::suspendJob),
                new Done("SetJobRetries", "RETRIES Event_DayPassed 5 7", () -> {
                    modify("Event_DayPassed");
                    jobs.setJobRetries(job(), 7);
                }),
                new Done("Execute", "TOKEN Event_DayPassed 1 –", () -> {
                    modify("Event_DayPassed");
                    jobs.executeJob(job());
                }),
                new Done("Migrate", "VERSION  * *", this::migrate),
                new Done("ModifyProcessInstance", "TOKEN Event_DayPassed – 1", () -> modify("Event_DayPassed")),
                new Done("RestartProcessInstance", "TOKEN Event_DayPassed – 1", this::restart),
                new Done("DeleteHistory", "STATE  INTERNALLY_TERMINATED –", () -> {
                    delete();
                    history.deleteHistoricProcessInstance(run);
                }),
                new Done("SetVariable", "VARIABLE about – 0", () -> runs.setVariable(run, "about", "Anna Greco")),
                new Done("ModifyVariable", "VARIABLE about 0 1", () -> {
                    runs.setVariable(run, "about", "Anna Greco");
                    ((RuntimeServiceImpl) runs).updateVariables(run, Map.of("about", "Bruno Leo"), List.of("signer"));
                }),
                new Done("RemoveVariable", "VARIABLE about 0 –", () -> {
                    runs.setVariable(run, "about", "Anna Greco");
                    runs.removeVariable(run, "about");
                }),
                new Done("CreateIncident", "INCIDENT Task_WriteLetter – stuck", this::incident),
                new Done("SetAnnotation", "INCIDENT_NOTE Task_WriteLetter – 5", this::note),
                new Done("ClearAnnotation", "INCIDENT_NOTE Task_WriteLetter 5 –", () -> {
                    runs.clearAnnotationForIncidentById(note());
                }));
    }

    private String task() {
        return tasks.createTaskQuery().processInstanceId(run).singleResult().getId();
    }

    private String job() {
        return jobs.createJobQuery().processInstanceId(run).singleResult().getId();
    }

    private String model() {
        return runs.createProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult()
                .getProcessDefinitionId();
    }

    private void delete() {
        runs.deleteProcessInstance(run, "over");
    }

    private void delegate() {
        tasks.delegateTask(task(), "bruno");
    }

    private String attach() {
        return tasks.createAttachment("nota", task(), run, "Nota", "", "https://example.org")
                .getId();
    }

    private String comment() {
        return tasks.createComment(task(), run, "Prima").getId();
    }

    private void modify(String to) {
        runs.createProcessInstanceModification(run)
                .cancelAllForActivity("Task_WriteLetter")
                .startBeforeActivity(to)
                .execute();
    }

    private String incident() {
        return runs.createIncident("stuck", execution(), "test").getId();
    }

    private String execution() {
        return runs.createExecutionQuery()
                .processInstanceId(run)
                .activityId("Task_WriteLetter")
                .singleResult()
                .getId();
    }

    private String note() {
        var incident = incident();
        runs.setAnnotationForIncidentById(incident, "Visto");
        return incident;
    }

    private void suspendJob() {
        modify("Event_DayPassed");
        jobs.suspendJobById(job());
        jobs.activateJobById(job());
    }

    private void suspendModel() {
        models.suspendProcessDefinitionById(model());
        models.activateProcessDefinitionById(model());
    }

    private void suspendStep() {
        modify("Event_DayPassed");
        var step = jobs.createJobQuery().jobId(job()).singleResult().getJobDefinitionId();
        jobs.suspendJobDefinitionById(step);
        jobs.activateJobDefinitionById(step);
    }

    private void restart() {
        var model = model();
        delete();
        runs.restartProcessInstances(model)
                .processInstanceIds(run)
                .startBeforeActivity("Event_DayPassed")
                .execute();
    }

    /** To another version of the same process. */
    private void migrate() throws IOException {
        var from = model();
        var bpmn = new String(models.getProcessModel(from).readAllBytes(), UTF_8);
        var to = models.createDeployment()
                .addString("bpmn/letter.bpmn", bpmn.replace("Scrivere la lettera", "Riscrivere"))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        var plan = runs.createMigrationPlan(from, to).mapEqualActivities().build();
        runs.newMigration(plan).processInstanceIds(run).execute();
        delete();
        models.deleteProcessDefinition(to, true);
    }
}
