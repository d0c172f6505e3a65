package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.path.NewPath;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.nodes.FormElement;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A path like that of Casarano, of which only the notice runs: published on 20 May 2022, open until 8 June at noon, first table
 * on 13 June. Every path has a number of its own.
 */
@TestComponent
public class RunningNotice {

    /** The answer to a check that finds nothing wrong. */
    public static final Map<String, ?> CHECKED = Map.of(
            "result", "ADMIT", "signature", "OK", "dated", "OK", "areaChosen", "OK", "pact", "OK", "legible", "OK");

    private static final PathId MODEL = PathId.of("CASARANO-PDZ-V");

    private final PlanningPaths paths;
    private final Processes processes;
    private final People people;
    private final JdbcClient jdbc;
    private final ManagementService jobs;
    private final MovableClock clock;

    RunningNotice(
            PlanningPaths paths,
            Processes processes,
            People people,
            JdbcClient jdbc,
            ManagementService jobs,
            MovableClock clock) {
        this.paths = paths;
        this.processes = processes;
        this.people = people;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Opens the path, publishes its notice. */
    public Ensemble open(int port, String number) throws Exception {
        var ensemble = begin(port, number);
        ensemble.rows("Task_DraftNotice", "invited").part("Task_DraftNotice", (form, time) -> invitation());
        List.of("Task_DraftNotice", "Task_ApproveNotice", "Task_ProtocolNotice").forEach(key -> answer(ensemble, key));
        runDueJobs(ensemble.path());
        processes.start("RegistrationProcess", paths.get(MODEL).ambito(), ensemble.path(), Map.of());
        return ensemble;
    }

    /** Opens the path, of which the notice is to be drafted; nobody has been invited to any before. */
    public Ensemble begin(int port, String number) throws Exception {
        return begin(port, number, configuration -> configuration);
    }

    /** The same on a path that is set otherwise. */
    public Ensemble begin(int port, String number, UnaryOperator<PathConfiguration> set) throws Exception {
        clock.set("2022-05-20T09:00");
        var model = paths.get(MODEL);
        var id = PathId.of("CASARANO-PDZ-" + number);
        paths.open(
                new NewPath(
                        id,
                        model.ambito(),
                        model.planName(),
                        model.from(),
                        model.to(),
                        model.products(),
                        set.apply(model.configuration()),
                        "Come da avviso."),
                "enea.nardone");
        processes.start("NoticeProcess", model.ambito(), id.value(), Map.of());
        forgetTheDirectory();
        var stage = new Ensemble.Stage("http://localhost:" + port, "concerto-di-zona", people, jdbc, jobs, clock);
        var ensemble = new Ensemble(stage, id.value())
                .part("Task_SetCalendar", Map.of("reason", "La sede ha due sale."))
                .part("Task_ApproveNotice", Map.of("outcome", "APPROVE"))
                .part("Task_CheckManifestation", CHECKED);
        answer(ensemble, "Task_SetCalendar");
        return ensemble;
    }

    /** Otherwise a notice would go to those who were invited to the one before. */
    private void forgetTheDirectory() {
        jdbc.sql("delete from cz_notice_invited").update();
    }

    /** What the draft of a notice answers that invites one organisation. */
    public static Map<String, ?> invitation() {
        return Map.of(
                "channels",
                List.of("PORTAL", "EMAIL"),
                "contact",
                "Ufficio di Piano",
                "invited.0.name",
                "Caritas diocesana",
                "invited.0.email",
                "caritas@example.org");
    }

    /** Whoever may answers the task that waits. */
    public static void answer(Ensemble ensemble, String key) {
        var waiting = ensemble.waiting().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " among " + ensemble.waiting()));
        ensemble.perform(waiting);
    }

    /** Runs what the engine has to do at this hour for a path, and what follows from it. */
    public void runDueJobs(String path) {
        while (runOneDueJob(path)) {
            // each may make others due, or take them along
        }
    }

    private boolean runOneDueJob(String path) {
        var instances = jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(path)
                .query(String.class)
                .list();
        var due = instances.stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).executable().list().stream())
                .findFirst();
        due.map(Job::getId).ifPresent(jobs::executeJob);
        return due.isPresent();
    }

    /** The office registers a manifestation of Ada Conte for area A1; it must be taken. */
    public void register(Ensemble ensemble, int number, String receivedAt, String now) {
        clock.set(now);
        var received = new Manifestation(number, List.of(Map.entry("A1", "Ada Conte")), receivedAt);
        var listed = received.register(as(ensemble, "UDP"), ensemble.path());
        assertThat(listed.page().location()).endsWith("/manifestazioni");
    }

    /** The draft of the minutes of a session goes out. */
    public void draftMinutes(Ensemble ensemble, int session) {
        processes.start(
                "MinutesProcess",
                paths.get(MODEL).ambito(),
                ensemble.path(),
                Map.of("session", String.valueOf(session), "minutesDue", "2022-06-30T23:59:59+02:00"));
        ensemble.part("Task_DraftMinutes", Map.of("result", "AGREED"));
        answer(ensemble, "Task_DraftMinutes");
    }

    /** The first person of Casarano who has the role. */
    public static Visitor as(Ensemble ensemble, String role) {
        return ensemble.as(ensemble.member("CASARANO_" + role, 0));
    }

    /** Ids of the tasks that wait. */
    public static List<String> keys(Ensemble ensemble) {
        return ensemble.waiting().stream().map(Ensemble.Waiting::key).toList();
    }

    /** The form of a page of actions. */
    public static FormElement form(Visitor visitor, String page) {
        return Visitor.form(visitor.get(page).page(), "form.cz-action");
    }
}
