package it.concerto.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.DueRow;
import it.concerto.workflow.InboxRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O12: the row with which a list goes on after a task in the middle of it was completed. */
class ListPlaceTests {

    private static final Instant MAY = Instant.parse("2022-05-30T21:59:59Z");
    private static final Instant JUNE = Instant.parse("2022-06-30T21:59:59Z");

    /** b and d are due in May, e in June, g never. */
    private static final List<DueRow> PAGE = Stream.of(row("b", MAY), row("d", MAY), row("e", JUNE), row("g", null))
            .map(row -> new DueRow(row, null))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "2022-05-30T21:59:59Z, c, d",
        "2022-05-30T21:59:59Z, x, e",
        "2022-06-15T21:59:59Z, a, e",
        "2022-06-30T21:59:59Z, f, g",
        "'', f, g",
        "'', h, ''",
        "2022-05-30T21:59:59Z, a, ''",
        "2022-01-01T21:59:59Z, x, ''"
    })
    void isTheOneThatHasComeUpToItsPlaceUnlessThePageBeginsWithIt(String due, String completed, String next) {
        var found = ListPlace.of(due, completed).next(PAGE).map(InboxRow::taskId);

        assertThat(found.orElse("")).isEqualTo(next);
    }

    private static InboxRow row(String id, @Nullable Instant due) {
        var casarano = AmbitoCode.of("CASARANO");
        return new InboxRow(
                id, "Nome", "Task_A", "P", casarano, "AProcess", "Fase", null, null, due, MAY, null, null, null);
    }
}
