package it.concerto.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.identity.People;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailChoice;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.MailPreferences;
import it.concerto.notifications.MailWishes;
import it.concerto.notifications.Official;
import it.concerto.notifications.PersonalMail;
import it.concerto.notifications.QuietHours;
import it.concerto.notifications.SummaryRounds;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.RuleBroken;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The summary of a day holds the reminders of that day, whatever its hour, and says how many days are left then. */
@WholePathTest
@Import(SummaryRounds.class)
@TestPropertySource(properties = {"concerto.reminders.automatic=true", "concerto.reminders.every=P1D"})
class O11MorningSummaryTests {

    private static final String FAUSTO = "fausto.errico";
    private static final String TODAY = "fra 8 giorni";

    @Autowired
    Mornings mornings;

    @Autowired
    SummaryRounds summaries;

    @Autowired
    MailPreferences preferences;

    @Autowired
    PersonalMail mail;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private LadderFixture tasks;

    @BeforeEach
    void clear() {
        tasks = new LadderFixture(jdbc, mornings, clock);
        tasks.clear();
        List.of("cz_mail_hours", "cz_mail_choice", "cz_digest_line", "cz_digest_day")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        clock.set("2022-05-31T12:00");
        tasks.task("soon", "2022-05-20", "2022-06-09", "P:" + FAUSTO);
    }

    @Test
    @DisplayName(
            "O11 X6 the summary of eight o'clock holds that morning's reminders, also if it is looked for before they are")
    void holdsThoseOfItsMorning() throws Exception {
        wish(LocalTime.of(8, 0), MailKind.ASSIGNMENT, MailKind.REMINDER);
        give("Convocare");

        clock.set("2022-06-01T08:00");
        summaries.write();

        assertThat(posted("M25")).singleElement().asString().contains("Convocare", "Redigere l’avviso soon", TODAY);
    }

    @Test
    @DisplayName("O11 X6 what is written at eight stands in the summary of eight, not a day later")
    void comesTheSameDay() throws Exception {
        wish(LocalTime.of(8, 0), MailKind.REMINDER);

        tasks.at("2022-06-01T08:00");
        clock.set("2022-06-01T08:01");
        summaries.write();

        assertThat(posted("M25")).singleElement().asString().contains("Redigere l’avviso soon", TODAY);
    }

    @Test
    @DisplayName("O11 X6 a summary whose hour comes before the reminders' waits for theirs")
    void waitsForTheirHour() throws Exception {
        wish(LocalTime.of(6, 30), MailKind.ASSIGNMENT, MailKind.REMINDER);
        give("Convocare");

        clock.set("2022-06-01T06:30");
        summaries.write();
        assertThat(posted("M25")).isEmpty();
        clock.set("2022-06-01T08:00");
        summaries.write();

        assertThat(posted("M25")).singleElement().asString().contains("Convocare", "Redigere l’avviso soon", TODAY);
    }

    @Test
    @DisplayName("O11 X6 whoever has had the summary of the day is reminded at once: tomorrow its words are wrong")
    void remindsAtOnceWhoHasHadTheirs() throws Exception {
        wish(LocalTime.of(6, 30), MailKind.ASSIGNMENT);
        give("Convocare");
        clock.set("2022-06-01T06:30");
        summaries.write();
        assertThat(posted("M25")).hasSize(1);
        wish(LocalTime.of(6, 30), MailKind.ASSIGNMENT, MailKind.REMINDER);

        tasks.at("2022-06-01T08:00");

        assertThat(posted("M16")).singleElement().asString().contains("Redigere l’avviso soon", TODAY);
        assertThat(jdbc.sql("select count(*) from cz_digest_line")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> posted(String code) {
        return jdbc.sql("select body_text from cz_mail where code = ? and person = ?")
                .params(code, FAUSTO)
                .query(String.class)
                .list();
    }

    private void give(String task) {
        var content = Map.<String, Object>of("plan", "Piano", "task", task, "by", "Enea Nardone", "reason", "Ferie.");
        var fausto = Official.of(people.findActive(FAUSTO).orElseThrow());
        mail.tell(
                MailKind.ASSIGNMENT,
                new Letter(MailCode.M23, LadderFixture.CASARANO, LadderFixture.PATH, "given-1", content, null),
                List.of(fausto));
    }

    private void wish(LocalTime at, MailKind... summarised) throws RuleBroken {
        var choices = new EnumMap<MailKind, MailChoice>(MailKind.class);
        Stream.of(summarised).forEach(kind -> choices.put(kind, MailChoice.IN_SUMMARY));
        preferences.keep(FAUSTO, new MailWishes(choices, at, new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
    }
}
