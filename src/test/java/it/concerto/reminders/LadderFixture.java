package it.concerto.reminders;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.MovableClock;
import it.concerto.time.Rome;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open tasks of the Ambito of Casarano with due dates of a test's choice, and what is posted about them. */
class LadderFixture {

    static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    static final String PATH = "CASARANO-PDZ-V";

    private final JdbcClient jdbc;
    private final Mornings mornings;
    private final MovableClock clock;

    LadderFixture(JdbcClient jdbc, Mornings mornings, MovableClock clock) {
        this.jdbc = jdbc;
        this.mornings = mornings;
        this.clock = clock;
    }

    /** A mail as it was posted. */
    record Posted(String to, String subject, String text) {}

    /** No task, no path under way, nothing posted yet. */
    void clear() {
        for (var table : List.of(
                "cz_inbox",
                "cz_reminder",
                "cz_reminder_day",
                "cz_regional_alert",
                "cz_mail",
                "cz_substitution_group",
                "cz_substitution")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update cz_path set status = 'LOADED'").update();
    }

    /** @param owner {@code G:CASARANO_UDP} or {@code P:fiorella.urso} */
    void task(String id, String created, String due, String owner) {
        var held = owner.startsWith("P:");
        jdbc.sql(
                        """
                        insert into cz_inbox (owner, due, task, name, task_key, ambito, path, process_instance_id,
                            process_definition_id, process, stage, candidates, assignee, created_at)
                        values (?, ?, ?, ?, 'Task_DraftNotice', 'CASARANO', ?, 'run', 'version', 'NoticeProcess',
                            'Avviso pubblico', ?, ?, ?)
                        """)
                .param(owner)
                .param(endOf(due))
                .param(id)
                .param("Redigere l’avviso " + id)
                .param(PATH)
                .param(held ? "CASARANO_UDP" : owner.substring(2))
                .param(held ? owner.substring(2) : null)
                .param(LocalDate.parse(created).atTime(9, 0).atZone(Rome.ZONE).toOffsetDateTime())
                .update();
    }

    /** Both days are included. */
    void away(String absent, String substitute, String group, String first, String last) {
        jdbc.sql(
                        "insert into cz_substitution (id, ambito, absent, substitute, first_day, last_day, entered_by, entered_at)"
                                + " values (?, 'CASARANO', ?, ?, ?, ?, ?, current_timestamp)")
                .params(absent, absent, substitute, LocalDate.parse(first), LocalDate.parse(last), absent)
                .update();
        jdbc.sql("insert into cz_substitution_group (substitution, group_id, ambito) values (?, ?, 'CASARANO')")
                .params(absent, group)
                .update();
    }

    /** Makes it a task of another model. */
    void key(String task, String key) {
        jdbc.sql("update cz_inbox set task_key = ? where task = ?")
                .params(key, task)
                .update();
    }

    /** The task is one of several that look alike. */
    void tell(String task, String subject) {
        jdbc.sql("update cz_inbox set subject = ? where task = ?")
                .params(subject, task)
                .update();
    }

    void belongsTo(String path, String task) {
        jdbc.sql("update cz_inbox set path = ? where task = ?")
                .params(path, task)
                .update();
    }

    void move(String task, String due) {
        jdbc.sql("update cz_inbox set due = ? where task = ?")
                .params(endOf(due), task)
                .update();
    }

    void complete(String task) {
        jdbc.sql("delete from cz_inbox where task = ?").param(task).update();
    }

    /** What the timer does at an hour; what it posts. */
    List<Posted> at(String hour) {
        jdbc.sql("delete from cz_mail").update();
        clock.set(hour);
        mornings.lookAfter();
        return posted();
    }

    List<Posted> posted() {
        return jdbc.sql("select recipient_name, subject, body_text from cz_mail order by recipient_name")
                .query((row, number) -> new Posted(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<String> rungs(String task) {
        return jdbc.sql("select rung from cz_reminder where task = ? order by at, rung")
                .param(task)
                .query(String.class)
                .list();
    }

    private static OffsetDateTime endOf(String day) {
        return LocalDate.parse(day).atTime(23, 59, 59).atZone(Rome.ZONE).toOffsetDateTime();
    }
}
