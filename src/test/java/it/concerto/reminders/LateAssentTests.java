package it.concerto.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.organisation.Ambiti;
import it.concerto.reminders.LadderFixture.Posted;
import it.concerto.testing.MovableClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The assent of the ASL was due on Monday 10 October 2022. */
@WholePathTest
class LateAssentTests {

    private static final String MANAGEMENT = "Direzione generale della ASL";

    @Autowired
    Mornings mornings;

    @Autowired
    MovableClock clock;

    @Autowired
    Ambiti ambiti;

    @Autowired
    JdbcClient jdbc;

    private LadderFixture tasks;

    @BeforeEach
    void anAssentIsAwaited() {
        tasks = new LadderFixture(jdbc, mornings, clock);
        tasks.clear();
        tasks.task("assent", "2022-09-26", "2022-10-10", "G:CASARANO_ASL");
        tasks.key("assent", "Task_GiveHealthAssent");
    }

    @AfterEach
    void writeToTheManagementAgain() {
        ambiti.setHealthManagement(LadderFixture.CASARANO, "direzione.generale@asl-lecce.example");
    }

    @Test
    @DisplayName("F4 once the term has passed, the general management of the ASL is told, once")
    void tellsTheManagement() {
        assertThat(tasks.at("2022-10-10T10:00")).extracting(Posted::to).doesNotContain(MANAGEMENT);

        assertThat(tasks.at("2022-10-11T10:00"))
                .filteredOn(mail -> mail.to().equals(MANAGEMENT))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("scaduto il 10 ottobre 2022", "il silenzio non vale come assenso"));
        assertThat(addresses()).contains("direzione.generale@asl-lecce.example");
        assertThat(tasks.at("2022-10-12T10:00")).extracting(Posted::to).doesNotContain(MANAGEMENT);
    }

    @Test
    void tellsTheDistrictWhereNoAddressIsKnown() {
        ambiti.setHealthManagement(LadderFixture.CASARANO, null);

        assertThat(tasks.at("2022-10-11T10:00"))
                .extracting(Posted::subject)
                .anyMatch(subject -> subject.startsWith("Intesa della ASL sulle schede sociosanitarie"));
    }

    @Test
    void tellsItOfNoOtherTask() {
        tasks.key("assent", "Task_MediateAssent");

        assertThat(tasks.at("2022-10-11T10:00")).extracting(Posted::to).doesNotContain(MANAGEMENT);
    }

    private List<String> addresses() {
        return jdbc.sql("select recipient_email from cz_mail")
                .query(String.class)
                .list();
    }
}
