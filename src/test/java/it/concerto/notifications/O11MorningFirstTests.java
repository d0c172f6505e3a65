package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a summary says is true when it is sent. */
class O11MorningFirstTests {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Instant NINTH = Instant.parse("2022-06-09T21:59:59Z");

    private final SummaryFixture summaries = new SummaryFixture();
    private final Digests digests = summaries.digests();

    @Test
    @DisplayName(
            "O11 X6 a summary is written after the reminders of its day and holds them; whoever has none in it does not wait")
    void waitsForTheMorning() throws Exception {
        summaries.wish("anna", EIGHT, MailKind.ASSIGNMENT, MailKind.REMINDER);
        summaries.wish("berta", EIGHT, MailKind.ASSIGNMENT);
        summaries.tell("anna", "first");
        summaries.tell("berta", "second");
        var hours = new ArrayDeque<>(List.of(false, true));
        var morning = summaries.digests(ambito -> {
            assertThat(ambito).isEqualTo(AmbitoCode.of("CASARANO"));
            summaries.remind("anna", EIGHT, new Occasion("open", NINTH, true));
            return hours.remove();
        });
        summaries.open("open", NINTH);

        summaries.setTime("2022-06-02T08:00:00");
        morning.write();
        assertThat(summaries.digestsOf("anna")).isEmpty();
        assertThat(summaries.digestsOf("berta")).hasSize(1);
        summaries.setTime("2022-06-02T08:01:00");
        morning.write();

        assertThat(summaries.digestsOf("anna")).singleElement().asString().contains("first", "da completare");
        assertThat(hours).isEmpty();
    }

    @Test
    @DisplayName(
            "O11 X6 a summary does not remind of what is done by its hour, or due on another day, and is not written for that alone")
    void remindsOfNothingThatIsOver() throws Exception {
        summaries.wish("anna", LocalTime.of(14, 30), MailKind.REMINDER);
        summaries.remind("anna", LocalTime.of(14, 30), new Occasion("done", NINTH, true));
        summaries.remind("anna", LocalTime.of(14, 30), new Occasion("moved", NINTH, true));
        summaries.open("moved", NINTH.plusSeconds(86_400));

        summaries.setTime("2022-06-01T14:30:00");
        digests.write();
        assertThat(summaries.digestsOf("anna")).isEmpty();
        assertThat(summaries.lines().due()).as("nothing is left of them").isEmpty();
        summaries.open("open", NINTH);
        summaries.remind("anna", LocalTime.of(14, 30), new Occasion("open", NINTH, true));
        digests.write();

        assertThat(summaries.digestsOf("anna")).singleElement().asString().contains("da completare");
    }

    @Test
    @DisplayName(
            "O11 X6 once a colleague has the task, a summary reminds only them; who is told that it is late hears it all the same")
    void remindsOnlyWhoHasItInHand() throws Exception {
        var hour = LocalTime.of(14, 30);
        summaries.open("claimed", NINTH);
        for (var person : List.of("anna", "berta")) {
            summaries.wish(person, hour, MailKind.REMINDER);
            summaries.remind(person, hour, new Occasion("claimed", NINTH, true));
        }
        summaries.wish("head", hour, MailKind.REMINDER);
        summaries.remind("head", hour, new Occasion("claimed", NINTH, false));

        summaries.claim("claimed", "berta");
        summaries.setTime("2022-06-01T14:30:00");
        digests.write();

        assertThat(summaries.digestsOf("anna")).isEmpty();
        assertThat(summaries.digestsOf("berta")).hasSize(1);
        assertThat(summaries.digestsOf("head")).hasSize(1);
    }

    @Test
    @DisplayName("O11 a summary of today whose hour is moved to one that has passed comes today")
    void comesTodayWhenItsHourIsMovedBack() throws Exception {
        summaries.wish("anna", LocalTime.of(14, 30));
        summaries.tell("anna", "first");

        summaries.wish("anna", LocalTime.of(9, 0));
        digests.write();

        assertThat(summaries.digestsOf("anna")).singleElement().asString().contains("first");
    }
}
