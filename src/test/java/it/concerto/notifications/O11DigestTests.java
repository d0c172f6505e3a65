package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import it.concerto.workflow.RuleBroken;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The summary of the day: from those with something to hear, once, and never empty. */
class O11DigestTests {

    private static final String CASARANO = "CASARANO_UDP";

    private final SummaryFixture summaries = new SummaryFixture();
    private final Digests digests = summaries.digests();
    private int day;

    @Test
    @DisplayName("O11 one summary at its hour tells everything since the last, listed with each path it speaks of")
    void tellsEverythingOnce() throws Exception {
        summaries.wish("anna", LocalTime.of(14, 30));
        summaries.tell("anna", "first");
        summaries.tell("anna", "second");
        assertThat(summaries.lines().due()).isEmpty();

        summaries.setTime("2022-06-01T14:29:59");
        digests.write();
        assertThat(summaries.digestsOf("anna")).isEmpty();
        summaries.setTime("2022-06-01T14:30:00");
        digests.write();
        digests.write();

        assertThat(summaries.digestsOf("anna")).singleElement().satisfies(body -> assertThat(body)
                .contains("mercoledì 1 giugno 2022", "first", "second", "https://concerto.example.org/attivita/first"));
        assertThat(summaries.mails().newest(OutboxTests.official(CASARANO), SampleLetters.PATH, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.code()).isEqualTo(MailCode.M25));
    }

    @Test
    @DisplayName("O11 an empty summary is never written, also where another node has taken the lines meanwhile")
    void isNeverEmpty() throws Exception {
        summaries.wish("anna", LocalTime.of(14, 30), MailKind.ASSIGNMENT, MailKind.REMINDER);
        summaries.tell("anna", "taken");
        var late = summaries.digests(ambito -> {
            summaries.jdbc().sql("delete from cz_digest_line").update();
            return true;
        });
        summaries.setTime("2022-06-01T14:30:00");

        late.write();
        assertThat(summaries.digestsOf("anna")).isEmpty();
        summaries.wish("anna", LocalTime.of(15, 0));
        summaries.tell("anna", "next");
        summaries.setTime("2022-06-01T15:00:00");
        digests.write();

        assertThat(summaries.digestsOf("anna"))
                .singleElement()
                .asString()
                .contains("next")
                .doesNotContain("taken");
    }

    @Test
    @DisplayName("O11 one summary a day, whatever becomes of its hour; the rest waits for the next working day")
    void isOneADay() throws Exception {
        summaries.setTime("2022-06-04T10:00:00");
        summaries.wish("anna", LocalTime.of(11, 0));
        summaries.tell("anna", "first");
        summaries.setTime("2022-06-04T11:00:00");
        digests.write();

        summaries.wish("anna", LocalTime.of(15, 0));
        summaries.tell("anna", "second");
        summaries.setTime("2022-06-04T15:00:00");
        digests.write();
        assertThat(summaries.digestsOf("anna")).hasSize(1);
        summaries.setTime("2022-06-05T15:00:00");
        digests.write();
        assertThat(summaries.digestsOf("anna")).as("a Sunday").hasSize(1);
        summaries.setTime("2022-06-06T15:00:00");
        digests.write();

        assertThat(summaries.digestsOf("anna")).hasSize(2).last().asString().contains("second");
    }

    @Test
    @DisplayName("O11 whoever has left the Ambito is told nothing of it any more")
    void tellsNothingToWhoHasLeft() throws Exception {
        summaries.wish("anna", LocalTime.of(14, 30));
        summaries.tell("anna", "first");
        given(summaries.people.findActive("anna"))
                .willReturn(Optional.of(SummaryFixture.person("anna", "TARANTO_UDP")));

        summaries.setTime("2022-06-01T14:30:00");
        digests.write();

        assertThat(summaries.digestsOf("anna")).isEmpty();
        assertThat(summaries.lines().due()).isEmpty();
    }

    @Test
    @DisplayName("O11 the job costs nothing for those with nothing to hear, be they five or five hundred")
    void touchesOnlyThoseWithRows() throws Exception {
        listeners(0, 5);
        assertThat(statementsOfARound()).as("nobody has rows").hasSize(1);
        tellTwo();
        digests.write();
        tellTwo();
        var few = statementsOfARound();
        listeners(5, 500);
        assertThat(statementsOfARound()).as("nobody has rows").hasSize(1);

        tellTwo();

        assertThat(statementsOfARound()).hasSameSizeAs(few);
        assertThat(few.size()).isGreaterThan(5);
    }

    private void tellTwo() {
        summaries.tell("anna0", "given to anna0");
        summaries.tell("anna1", "given to anna1");
        summaries.setTime("2022-06-0%dT14:30:00".formatted(++day));
    }

    private List<String> statementsOfARound() {
        summaries.statements.take();
        digests.write();
        return summaries.statements.take();
    }

    private void listeners(int from, int to) throws RuleBroken {
        for (var number : IntStream.range(from, to).toArray()) {
            summaries.wish("anna" + number, LocalTime.of(14, 30));
        }
    }
}
