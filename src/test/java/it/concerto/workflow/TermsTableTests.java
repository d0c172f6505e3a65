package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.testing.ShippedTerms;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who changes a row changes the term everywhere: on the task, in the letter, at the timer. */
class TermsTableTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);

    private final WorkingDays days = mock();
    private final Terms terms = ShippedTerms.countedBy(days);

    @ParameterizedTest
    @CsvSource({
        "minutes, 15cd",
        "remarks, 5cd",
        "writtenContributions, 10cd",
        "adherence, 3wd",
        "writtenConsultation, 5cd",
        "nextSitting, 15cd",
        "adoptionSitting, 10cd",
        "cofinancingAnswer, 5wd",
        "contacts, 365cd"
    })
    void countsTheTermsOfTheBook(String name, Term term) {
        given(days.end(AmbitoCode.of("CASARANO"), TODAY, term)).willReturn(LocalDate.MAX);

        assertThat(terms.end(AmbitoCode.of("CASARANO"), TODAY, () -> name)).isEqualTo(LocalDate.MAX);
    }

    @ParameterizedTest
    @CsvSource({
        "Task_SignDocument, 7cd",
        "Task_CompleteManifestation, 3wd",
        "Task_SettleContest, 2wd",
        "Task_WriteSheet, 20wd",
        "Task_ConfirmCofinancing, 10wd"
    })
    void countsATaskFromItsBeginning(String task, Term term) {
        given(days.end(AmbitoCode.of("CASARANO"), TODAY, term)).willReturn(LocalDate.MAX);

        assertThat(terms.endOfTask(AmbitoCode.of("CASARANO"), TODAY, task)).isEqualTo(LocalDate.MAX);
    }
}
