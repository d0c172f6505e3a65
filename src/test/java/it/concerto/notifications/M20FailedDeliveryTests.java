package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.WholePathTest;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that fails for good becomes a task of the Ufficio di Piano. */
@WholePathTest
class M20FailedDeliveryTests {

    private static final String WRONG = "caritas at example.org";

    @Autowired
    Outbox outbox;

    @Autowired
    DeliverySchedule schedule;

    @Autowired
    Postman postman;

    @Autowired
    FailureTasks failures;

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    GreenMail server;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void byHand() throws Exception {
        schedule.stop();
        jdbc.sql("delete from cz_mail").update();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void byItself() {
        schedule.start();
    }

    @Test
    @DisplayName("M20 the task shows address, messages and error; another address receives the same words")
    void sendsToAnotherAddress() throws Exception {
        fail("M1", "sitting-1", WRONG);

        var page = claimed(new Ensemble(stage, path("M1")));
        assertThat(page.text()).contains("Caritas diocesana").contains(WRONG).contains("Convocazione");
        assertThat(page.text()).contains("l’indirizzo o il nome non è valido");
        answer("M1", Map.of("remedy", "OTHER_ADDRESS", "newAddress", "segreteria@caritas.example.org"));

        assertThat(postman.deliverDue()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("Caritas diocesana <segreteria@caritas.example.org>");
            assertThat(mail.getMessageID()).isNotEqualTo(messageId(WRONG));
        });
        assertThat(statuses("M1")).containsExactlyInAnyOrder("FAILED", "SENT");
        assertThat(tasks("M1")).isZero();
        failures.open();
        assertThat(tasks("M1")).isZero();
    }

    @Test
    @DisplayName("M20 several failures of an address on a path are one task, which learns of the next")
    void makesOneTaskPerAddressAndPath() {
        fail("M2", "sitting-1", WRONG);
        fail("M2", "sitting-2", WRONG);
        assertThat(tasks("M2")).isEqualTo(1);

        fail("M2", "sitting-3", WRONG);
        fail("M3", "sitting-3", "another address");
        fail("M3", "sitting-3", WRONG);

        assertThat(tasks("M2")).isEqualTo(1);
        assertThat(tasks("M3")).isEqualTo(2);
        assertThat(claimed(new Ensemble(stage, path("M2"))).page().select(".cz-answer tbody tr"))
                .hasSize(3);
    }

    @Test
    @DisplayName("M20 trying again sends the mails once more; what fails again is a new task")
    void triesAgain() {
        fail("M4", "sitting-1", WRONG);

        answer("M4", Map.of("remedy", "RETRY"));
        assertThat(statuses("M4")).containsExactly("QUEUED");
        postman.deliverDue();
        failures.open();

        assertThat(statuses("M4")).containsExactly("FAILED");
        assertThat(tasks("M4")).isEqualTo(1);
    }

    @Test
    @DisplayName("M20 giving up needs a note, which is kept")
    void givesUpWithANote() {
        fail("M5", "sitting-1", "caritas@[example.org");
        var ensemble = new Ensemble(stage, path("M5"));
        var form = Visitor.form(claimed(ensemble).page(), "form.cz-answer");
        var refused = official(ensemble).send(form, Map.of("remedy", "GIVE_UP"));
        assertThat(refused.page().select(".cz-answer")).isNotEmpty();

        answer("M5", Map.of("remedy", "GIVE_UP", "note", "Avvisata per telefono."));

        assertThat(tasks("M5")).isZero();
        assertThat(jdbc.sql("select note from cz_failed_delivery where path = 'CASARANO-PDZ-M5'")
                        .query(String.class)
                        .single())
                .isEqualTo("Avvisata per telefono.");
    }

    @Test
    @DisplayName("M20 neither name nor address reaches the engine")
    void keepsPersonalDataOutOfTheEngine() {
        fail("M6", "sitting-1", WRONG);

        var known = jdbc.sql(
                        "select TEXT_ from ACT_RU_VARIABLE where TEXT_ is not null union all select NAME_ from ACT_RU_TASK")
                .query(String.class)
                .list();

        assertThat(known).isNotEmpty().noneMatch(text -> text.contains("aritas"));
    }

    private void fail(String number, String event, String address) {
        var letter = SampleLetters.convocation(event);
        transaction.executeWithoutResult(status -> outbox.post(
                new Letter(letter.code(), letter.ambito(), path(number), event, letter.content(), letter.invitation()),
                List.of(new Recipient("Caritas diocesana", address))));
        postman.deliverDue();
        failures.open();
    }

    private static Visitor.Answer claimed(Ensemble ensemble) {
        var official = official(ensemble);
        var task = official.get("/attivita/" + ensemble.waiting().get(0).task()).page();
        var claim = (FormElement) Objects.requireNonNull(task.selectFirst("form.cz-claim-first"));
        return official.send(claim, Map.of());
    }

    private static Visitor official(Ensemble ensemble) {
        return ensemble.as(ensemble.member("CASARANO_UDP", 0));
    }

    private void answer(String number, Map<String, ?> changes) {
        var ensemble = new Ensemble(stage, path(number)).part("Task_RepairDelivery", changes);
        RunningNotice.answer(ensemble, "Task_RepairDelivery");
    }

    private int tasks(String number) {
        return new Ensemble(stage, path(number)).waiting().size();
    }

    private List<String> statuses(String number) {
        return jdbc.sql("select status from cz_mail where path = ?")
                .param(path(number))
                .query(String.class)
                .list();
    }

    private String messageId(String address) {
        return jdbc.sql("select message_id from cz_mail where recipient_email = ?")
                .param(address)
                .query(String.class)
                .single();
    }

    private static String path(String number) {
        return "CASARANO-PDZ-" + number;
    }
}
