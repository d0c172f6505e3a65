package it.concerto.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.notifications.MailChoice;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.MailPreferences;
import it.concerto.notifications.MailWishes;
import it.concerto.notifications.QuietHours;
import it.concerto.testing.MovableClock;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder's reminders reach each as they wish. */
@WholePathTest
class O11ReminderWishesTests {

    private static final String FAUSTO = "fausto.errico";
    private static final String HEAD = "enea.nardone";

    @Autowired
    Mornings mornings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailPreferences preferences;

    private LadderFixture tasks;

    @BeforeEach
    void clear() {
        tasks = new LadderFixture(jdbc, mornings, clock);
        tasks.clear();
        for (var table : List.of("cz_mail_hours", "cz_mail_choice", "cz_digest_line")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    @DisplayName("O11 whoever wants no reminders gets none, and the register does not say that they were told")
    void leavesOutWhoWantsNone() throws Exception {
        wish(FAUSTO, MailKind.REMINDER, MailChoice.NEVER, QuietHours.NIGHT);
        tasks.task("t1", "2022-05-20", "2022-06-09", "G:CASARANO_UDP");

        assertThat(tasks.at("2022-06-01T08:00"))
                .extracting(LadderFixture.Posted::to)
                .containsExactly("Fiorella Urso");

        assertThat(jdbc.sql("select told from cz_reminder where task = 't1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("O11 whoever wants reminders in the summary finds them there, each with its situation")
    void keepsThemForTheSummary() throws Exception {
        wish(FAUSTO, MailKind.REMINDER, MailChoice.IN_SUMMARY, QuietHours.NIGHT);
        tasks.task("t1", "2022-05-20", "2022-06-09", "G:CASARANO_UDP");
        tasks.task("t2", "2022-05-20", "2022-06-09", "G:CASARANO_UDP");

        assertThat(tasks.at("2022-06-01T08:00"))
                .extracting(LadderFixture.Posted::to)
                .containsExactly("Fiorella Urso");

        assertThat(lines(FAUSTO)).hasSize(2).allMatch(line -> line.contains("da completare"));
    }

    @Test
    @DisplayName("O11 X6 who answers for a delay hears of it, whatever they wish for reminders of their own")
    void tellsTheHeadOfDelays() throws Exception {
        wish(HEAD, MailKind.REMINDER, MailChoice.NEVER, QuietHours.NIGHT);
        tasks.task("late", "2022-05-20", "2022-05-31", "G:CASARANO_UDP");

        assertThat(tasks.at("2022-06-01T08:00"))
                .extracting(LadderFixture.Posted::to)
                .containsExactly("Enea Nardone");
    }

    @Test
    @DisplayName("O11 X6 a reminder of eight waits for whoever begins later")
    void waitsForWhoBeginsLater() throws Exception {
        wish(FAUSTO, MailKind.REMINDER, MailChoice.AT_ONCE, new QuietHours(LocalTime.of(18, 0), LocalTime.of(9, 30)));
        tasks.task("t1", "2022-05-20", "2022-06-09", "P:" + FAUSTO);

        tasks.at("2022-06-01T08:00");

        assertThat(jdbc.sql("select next_attempt_at from cz_mail where status = 'QUEUED' and person = ?")
                        .param(FAUSTO)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(LocalDateTime.parse("2022-06-01T09:30")
                        .atZone(Rome.ZONE)
                        .toInstant());
    }

    private List<String> lines(String person) {
        return jdbc.sql("select words from cz_digest_line where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private void wish(String person, MailKind kind, MailChoice choice, QuietHours quiet) throws RuleBroken {
        preferences.keep(person, new MailWishes(Map.of(kind, choice), LocalTime.of(14, 30), quiet));
    }
}
