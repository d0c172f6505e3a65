package it.concerto.testing;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.nodes.FormElement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of a path at work, each in a browser of their own: whoever a task waits for claims it, fills in what its form
 * asks and sends it. What a form has filled in already is left as it is; parts say what a person answers otherwise.
 */
public final class Ensemble {

    /** What somebody answers to a task. */
    public interface Part {

        /**
         * @param form as the page shows it
         * @param time how often the task has been answered in this path before
         * @return values by name of the field
         */
        Map<String, ?> answer(FormElement form, int time);
    }

    /** A task that waits, as the list of its owners knows it. */
    public record Waiting(String task, String key, String owner) {}

    private static final int MOST_TIMES = 100;
    private static final String FORM = "form.cz-answer";

    private final Stage stage;
    private final String path;
    private final JdbcClient jdbc;
    private final ManagementService jobs;
    private final MovableClock clock;
    private Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, List<String>> rows = new HashMap<>();
    private final Map<String, Integer> seats = new HashMap<>();
    private final Map<String, Integer> answered = new LinkedHashMap<>();
    private final List<String> actors = new ArrayList<>();
    private Consumer<Waiting> witness = task -> {};

    public Ensemble(Stage stage, String path) {
        this.stage = stage;
        this.path = path;
        this.jdbc = stage.jdbc();
        this.jobs = stage.jobs();
        this.clock = stage.clock();
    }

    /** Where a play takes place. */
    public record Stage(
            String base, String password, People people, JdbcClient jdbc, ManagementService jobs, MovableClock clock) {}

    /** What is answered to a task from now on. */
    public Ensemble part(String key, Part part) {
        parts.put(key, part);
        return this;
    }

    /** What is answered to a task from now on, each time. */
    public Ensemble part(String key, Map<String, ?> answer) {
        return part(key, (form, time) -> answer);
    }

    /** Lists of a form that get a row before they are filled in. */
    public Ensemble rows(String key, String... lists) {
        rows.put(key, List.of(lists));
        return this;
    }

    /** Who of a group does a task, by position among its members; the first unless said. */
    public Ensemble seat(String key, int position) {
        seats.put(key, position);
        return this;
    }

    /** Whose browsers have been opened by another play; those that this one opens are added. */
    public Ensemble withBrowsers(Map<String, Visitor> opened) {
        visitors = opened;
        return this;
    }

    /** Who looks on before each task is done. */
    public Ensemble before(Consumer<Waiting> onlooker) {
        this.witness = onlooker;
        return this;
    }

    /** Works until nothing waits and no timer is left, or until a task of the key waits. */
    public Ensemble playUntil(String key) {
        while (true) {
            var waiting = waiting();
            if (waiting.stream().anyMatch(task -> task.key().equals(key))) {
                return this;
            }
            if (!waiting.isEmpty()) {
                waiting.stream().filter(task -> waiting().contains(task)).forEach(this::perform);
            } else if (!runDueJobs() && !waitForTheNextTimer()) {
                return this;
            }
        }
    }

    /** Works until nothing waits at this hour. */
    public Ensemble playNow() {
        List<Waiting> waiting;
        do {
            waiting = waiting();
            waiting.stream().filter(task -> waiting().contains(task)).forEach(this::perform);
        } while (!waiting.isEmpty() || runDueJobs());
        return this;
    }

    public Ensemble playToTheEnd() {
        return playUntil("");
    }

    /** Business key of the path they work on. */
    public String path() {
        return path;
    }

    /** How often each task was answered, in the order of the first answers. */
    public Map<String, Integer> answered() {
        return answered;
    }

    /** Usernames of everybody who has answered something. */
    public List<String> actors() {
        return actors.stream().distinct().toList();
    }

    public List<Waiting> waiting() {
        return jdbc.sql(
                        "select task, task_key, min(owner) as owner from cz_inbox where path = ? group by task, task_key"
                                + " order by min(created_at), task")
                .param(path)
                .query((row, number) ->
                        new Waiting(row.getString("task"), row.getString("task_key"), row.getString("owner")))
                .list();
    }

    /** One person does one task and lands on a page. */
    public Visitor.Answer perform(Waiting task) {
        witness.accept(task);
        var username = actor(task);
        var visitor = as(username);
        var page = visitor.get("/attivita/" + task.task()).page();
        if (page.selectFirst("form.cz-claim-first") instanceof FormElement claim) {
            page = visitor.send(claim, Map.of()).page();
        }
        for (var list : rows.getOrDefault(task.key(), List.of())) {
            page = visitor.send(Visitor.form(page, FORM), Map.of(), Map.of(), "_add." + list)
                    .page();
        }
        var form = Visitor.form(page, FORM);
        var time = answered.merge(task.key(), 1, Integer::sum) - 1;
        if (time > MOST_TIMES) {
            throw new AssertionError(task.key() + " comes back for ever: " + answered);
        }
        var part = parts.getOrDefault(task.key(), (shown, count) -> Map.of());
        var changes = new LinkedHashMap<String, Object>(part.answer(form, time));
        var files = BlankFields.fill(form, changes, clock);
        var answer = visitor.send(form, present(form, changes), files, null);
        for (int opened = 0; opened < 2 && !isDone(answer); opened++) {
            // An answer may open further questions: the page comes back with them.
            form = Visitor.form(answer.page(), FORM);
            var further = new LinkedHashMap<String, Object>(changes);
            files = BlankFields.fill(form, further, clock);
            answer = visitor.send(form, present(form, further), files, null);
        }
        if (!isDone(answer)) {
            throw new AssertionError(username + " could not answer " + task.key() + " with " + changes + ": "
                    + answer.status() + " " + answer.page().select("main").text());
        }
        actors.add(username);
        return answer;
    }

    private static boolean isDone(Visitor.Answer answer) {
        return answer.status() == 200 && answer.page().location().endsWith("/attivita");
    }

    /** Of what is to be answered, what the form asks already. */
    private static Map<String, ?> present(FormElement form, Map<String, ?> changes) {
        var present = new LinkedHashMap<String, Object>(changes);
        present.keySet().removeIf(name -> form.elements().stream()
                .noneMatch(input -> input.attr("name").equals(name)));
        return present;
    }

    /** The browser of a person. */
    public Visitor as(String username) {
        return visitors.computeIfAbsent(username, name -> Visitor.signedIn(stage.base(), name, stage.password()));
    }

    /** Username of a member of a group. */
    public String member(String group, int position) {
        var members = stage.people().in(GroupId.of(group));
        if (members.isEmpty()) {
            throw new AssertionError("Nobody in " + group);
        }
        return members.get(Math.min(position, members.size() - 1)).username();
    }

    private String actor(Waiting task) {
        var owner = task.owner().split(":", 2);
        return owner[0].equals("P") ? owner[1] : member(owner[1], seats.getOrDefault(task.key(), 0));
    }

    private boolean runDueJobs() {
        var due = jobs.createJobQuery().executable().noRetriesLeft().list();
        if (!due.isEmpty()) {
            throw new AssertionError("A job failed: " + due.get(0).getExceptionMessage());
        }
        var executable = jobs.createJobQuery().executable().list();
        executable.forEach(this::run);
        return !executable.isEmpty();
    }

    private void run(Job job) {
        if (jobs.createJobQuery().jobId(job.getId()).count() == 1) {
            jobs.executeJob(job.getId());
        }
    }

    private boolean waitForTheNextTimer() {
        var next = Optional.ofNullable(jobs.createJobQuery()
                        .timers()
                        .active()
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1))
                .filter(list -> !list.isEmpty())
                .map(list -> list.get(0).getDuedate().toInstant());
        next.ifPresent(instant -> clock.set(instant.plusSeconds(1)));
        return next.isPresent();
    }
}
