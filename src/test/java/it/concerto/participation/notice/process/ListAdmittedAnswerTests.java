package it.concerto.participation.notice.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.participation.notice.EmptyArea;
import it.concerto.participation.notice.EmptyArea.Choice;
import it.concerto.participation.notice.process.ListAdmittedHandler.Answer;
import it.concerto.participation.notice.process.ListAdmittedHandler.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListAdmittedAnswerTests {

    @Test
    void saysForEachAreaWhatIsDone() {
        var answer = new Answer(List.of(new Row("A2", Choice.MERGE, 3)), " Pochi iscritti ");

        assertThat(answer.decided(List.of("A2")))
                .containsExactly(new EmptyArea("A2", Choice.MERGE, 3, "Pochi iscritti"));
    }

    /** A task that waits with the form it was made with. */
    @Test
    void holdsTheTablesWhereTheFormKnewNoChoice() {
        assertThat(new Answer(List.of(), "Il tavolo si tiene").decided(List.of("A2", "A3")))
                .extracting(EmptyArea::choice)
                .containsExactly(Choice.OPEN, Choice.OPEN);
        assertThat(new Answer(List.of(), null).decided(List.of("A2"))).isEmpty();
    }
}
