package it.concerto.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office of Casarano: two officials and their head. */
@WholePathTest
class ForsakenTasksTests {

    private static final GroupId OFFICE = GroupId.of("CASARANO_UDP");
    private static final List<String> OFFICIALS = List.of("fausto.errico", "fiorella.urso");

    @Autowired
    Processes processes;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    Mornings mornings;

    @Autowired
    ActingProduct acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private String task;

    @BeforeEach
    void opensATaskForTheOffice() {
        jdbc.sql("delete from cz_reminder_day").update();
        clock.set("2022-06-01T12:00");
        var run = acting.as(
                "test", () -> processes.start("NoticeProcess", OFFICE.ambito(), LadderFixture.PATH, Map.of()));
        task = jdbc.sql("select distinct task from cz_inbox where task_key = 'Task_SetCalendar'"
                        + " and process_instance_id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    @AfterEach
    void leavesNothingStuck() {
        jdbc.sql("delete from ACT_RU_INCIDENT").update();
        OFFICIALS.forEach(username -> {
            jdbc.sql("update cz_role_assignment set valid_to = null where username = ?")
                    .param(username)
                    .update();
            acting.as("test", () -> {
                accounts.enable(username);
                return true;
            });
        });
    }

    @Test
    @DisplayName("BR-74 a task whose role ends after it was offered goes to the head in the morning, and is told")
    void goesToTheHeadWhenTheRoleHasEnded() {
        OFFICIALS.forEach(username -> accounts.end(username, OFFICE, LocalDate.of(2022, 6, 1)));
        assertThat(owners()).containsExactly("G:CASARANO_UDP");

        clock.set("2022-06-03T08:00");
        mornings.lookAfter();

        assertThat(owners()).containsExactlyInAnyOrder("G:CASARANO_UDP", "G:CASARANO_UDPRESP");
        assertThat(signedIn("enea.nardone").get("/da-sistemare").text()).contains("Nessuno ha il ruolo a cui spetta");
        assertThat(signedIn("enea.nardone").get("/attivita/" + task).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("BR-74 what somebody holds whose account is closed is offered to the group again")
    void goesBackToTheGroupWhenTheHolderIsClosed() {
        var holder = signedIn("fausto.errico");
        holder.send(Visitor.form(holder.get("/attivita/" + task).page(), "form[action$=presa-in-carico]"), Map.of());
        assertThat(owners()).containsExactly("P:fausto.errico");

        close("fausto.errico");

        assertThat(owners()).containsExactly("G:CASARANO_UDP");
        assertThat(signedIn("enea.nardone").get("/da-sistemare").text()).contains("Niente da sistemare");
    }

    @Test
    @DisplayName("BR-74 what somebody holds whose role has ended is offered to the group again")
    void goesBackToTheGroupWhenTheHoldersRoleHasEnded() {
        give("fausto.errico");
        accounts.end("fausto.errico", OFFICE, LocalDate.of(2022, 6, 1));

        clock.set("2022-06-03T08:00");
        mornings.lookAfter();

        assertThat(owners()).containsExactly("G:CASARANO_UDP");
    }

    @Test
    @DisplayName("BR-74 who was named without ever having been in the group keeps the task")
    void leavesTheTasksOfFacilitatorsAlone() {
        var facilitator = people.in(OFFICE.ambito(), Role.FAC).get(0).username();
        give(facilitator);

        clock.set("2022-06-03T08:00");
        mornings.lookAfter();

        assertThat(owners()).containsExactly("P:" + facilitator);
    }

    @Test
    @DisplayName("BR-74 with the last account of a group closed the head gets what it held and what waited, told once")
    void goesToTheHeadWithTheLastAccount() {
        OFFICIALS.forEach(this::close);
        close("fiorella.urso");

        clock.set("2022-06-03T08:00");
        mornings.lookAfter();

        assertThat(owners()).containsExactlyInAnyOrder("G:CASARANO_UDP", "G:CASARANO_UDPRESP");
        assertThat(jdbc.sql(
                                "select count(*) from ACT_RU_INCIDENT where CONFIGURATION_ = ? and ROOT_CAUSE_INCIDENT_ID_ = ID_")
                        .param(task)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "BR-74 what was given to one person only goes to the head when their account is closed, and back to them")
    void waitsForWhoWasNamedAlone() {
        give("fausto.errico");
        acting.as("test", () -> {
            tasks.deleteCandidateGroup(task, OFFICE.toString());
            tasks.saveTask(tasks.createTaskQuery().taskId(task).singleResult());
            return true;
        });

        close("fausto.errico");

        assertThat(owners()).containsExactly("G:CASARANO_UDPRESP");
        var head = signedIn("enea.nardone");
        assertThat(head.get("/da-sistemare").text()).contains("La persona a cui spetta non ha un accesso");
        acting.as("test", () -> {
            accounts.enable("fausto.errico");
            return true;
        });
        head.send(Visitor.form(head.get("/da-sistemare").page(), "form[action^=/da-sistemare]"), Map.of());
        assertThat(owners()).containsExactly("P:fausto.errico");
    }

    @Test
    void leavesTheRestAlone() {
        var before = everything();

        mornings.lookAfter();

        assertThat(everything()).isEqualTo(before);
    }

    private void give(String username) {
        acting.as("test", () -> {
            tasks.setAssignee(task, username);
            return true;
        });
    }

    private void close(String username) {
        acting.as("test", () -> {
            accounts.disable(username);
            return true;
        });
    }

    private List<String> owners() {
        return jdbc.sql("select owner from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> everything() {
        return jdbc.sql("select owner, task, candidates from cz_inbox order by task, owner")
                .query()
                .listOfRows();
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
