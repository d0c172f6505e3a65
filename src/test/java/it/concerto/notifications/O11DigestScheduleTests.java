package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** O11: the rounds of the product find by themselves whose hour has come. */
class O11DigestScheduleTests {

    private final SummaryFixture summaries = new SummaryFixture();
    private final DigestSchedule schedule = new DigestSchedule(summaries.digests(), OutboxFixture.AUTOMATIC);

    @AfterEach
    void stop() {
        schedule.stop();
    }

    @Test
    @DisplayName("O11 a round on the schedule's own thread writes the summary at its hour, and not before")
    void writesAtTheHour() throws Exception {
        summaries.wish("anna", LocalTime.of(14, 30));
        summaries.tell("anna", "first");
        schedule.start();

        summaries.setTime("2022-06-01T14:29:59");
        aRound();
        assertThat(summaries.digestsOf("anna")).isEmpty();

        summaries.setTime("2022-06-01T14:30:00");
        aRound();
        assertThat(summaries.digestsOf("anna")).singleElement().asString().contains("first");
    }

    @Test
    void restsWhereMailIsNotSentByItself() {
        var resting = new DigestSchedule(summaries.digests(), OutboxFixture.SETTINGS);

        resting.start();

        assertThat(resting.isRunning()).isFalse();
    }

    /** Over once the next has asked for the summaries that are due: rounds come one after the other on one thread. */
    private void aRound() {
        for (int round = 0; round < 2; round++) {
            summaries.statements.take();
            schedule.rounds().soon();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !summaries.statements.take().isEmpty());
        }
    }
}
