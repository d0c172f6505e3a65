package it.concerto.workflow;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the engine's history without an engine: tasks of one process, and what was claimed and due of them. */
final class PlantedHistory {

    private final JdbcClient jdbc;

    PlantedHistory(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Somebody took the task in hand, or gave it back. */
    record Hand(boolean taken, Instant at) {}

    /** A due date and what brought it about. */
    record Due(DueStep.Cause cause, Instant due) {}

    /** @param ended null as long as it is open */
    record Task(
            String ambito,
            String process,
            String node,
            Instant began,
            @Nullable Instant ended,
            boolean cancelled,
            List<Hand> hands,
            List<Due> dues) {

        static Task of(String node, Instant began, @Nullable Instant ended, Hand... hands) {
            return new Task("CASARANO", "NoticeProcess", node, began, ended, false, List.of(hands), List.of());
        }

        Task takenAway() {
            return new Task(ambito, process, node, began, ended, true, hands, dues);
        }

        Task due(Due... steps) {
            return new Task(ambito, process, node, began, ended, cancelled, hands, List.of(steps));
        }

        Task in(String otherAmbito, String otherProcess) {
            return new Task(otherAmbito, otherProcess, node, began, ended, cancelled, hands, dues);
        }

        /** While somebody had it in hand, after an instant and before another, step by step. */
        Duration inHand(Instant after, Instant before) {
            var sum = Duration.ZERO;
            Instant taken = null;
            for (var hand : hands) {
                if (taken != null) {
                    sum = sum.plus(within(taken, hand.at(), after, before));
                }
                taken = hand.taken() ? hand.at() : null;
            }
            return taken == null ? sum : sum.plus(within(taken, before, after, before));
        }

        private static Duration within(Instant from, Instant to, Instant after, Instant before) {
            var begin = from.isAfter(after) ? from : after;
            var end = to.isBefore(before) ? to : before;
            return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    /** @return id of the run that it belongs to, of which it is the only task */
    String plant(Task task) {
        var id = UUID.randomUUID().toString();
        var run = "run-" + id;
        var duration = task.ended() == null
                ? null
                : Duration.between(task.began(), task.ended()).toMillis();
        var rows = new ArrayList<Object>();
        rows.addAll(Arrays.asList(
                id,
                task.process(),
                run,
                task.node(),
                stamp(task.began()),
                stamp(task.ended()),
                duration,
                task.ambito()));
        jdbc.sql(
                        """
                        insert into ACT_HI_TASKINST (ID_, PROC_DEF_KEY_, PROC_INST_ID_, TASK_DEF_KEY_, START_TIME_, END_TIME_,
                            DURATION_, TENANT_ID_) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(rows)
                .update();
        rows.add(id);
        rows.add(task.cancelled() ? 2 : 4);
        jdbc.sql(
                        """
                        insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_INST_ID_, ACT_ID_, START_TIME_, END_TIME_,
                            DURATION_, TENANT_ID_, TASK_ID_, ACT_INST_STATE_, PROC_DEF_ID_, EXECUTION_ID_, ACT_TYPE_)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planted', 'planted', 'userTask')
                        """)
                .params(rows)
                .update();
        task.hands().forEach(hand -> jdbc.sql(
                        """
                        insert into ACT_HI_IDENTITYLINK (ID_, TIMESTAMP_, TYPE_, USER_ID_, TASK_ID_, OPERATION_TYPE_)
                        values (?, ?, 'assignee', 'anna', ?, ?)
                        """)
                .params(UUID.randomUUID().toString(), stamp(hand.at()), id, hand.taken() ? "add" : "delete")
                .update());
        for (int number = 0; number < task.dues().size(); number++) {
            due(task, id, run, number);
        }
        return run;
    }

    private void due(Task task, String id, String run, int number) {
        var step = task.dues().get(number);
        jdbc.sql(
                        """
                        insert into cz_due_date (task, number, ambito, path, run, task_key, cause, rule, decision, pauses, skipped,
                            due, reason, person, at) values (?, ?, ?, 'path', ?, ?, ?, '', '', '', '', ?, '', 'anna', ?)
                        """)
                .params(
                        id,
                        number + 1,
                        task.ambito(),
                        run,
                        task.node(),
                        step.cause().name())
                .params(List.of(stamp(step.due()), stamp(task.began())))
                .update();
    }

    /** The run is of a Comune. */
    void about(String run, String ambito, String comune) {
        jdbc.sql(
                        "insert into cz_subject (scope, ambito, path, element, about, subject) values (?, ?, 'path', '', '', ?)")
                .params(run, ambito, comune)
                .update();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
