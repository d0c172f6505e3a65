package it.concerto.governance.adoption;

import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.governance.adoption.SheetAssent.Answer;
import it.concerto.governance.proposal.Proposals;
import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.plan.SheetSummary;
import it.concerto.plan.Sheets;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ASL says of the sheets with health integration in a plan that is proposed for adoption (F4). */
class HealthAssentsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 14);

    private static final Person ASL = new Person("asl", "Dario Perrone", "asl@example.org", Set.of());

    private final Clock clock = MovableClock.at("2022-10-14T11:00");
    private final JdbcClient jdbc =
            TestDatabase.with("V0100__governance_proposals.sql", "V0103__governance_adoption.sql");
    private final Sheets sheets = mock();
    private final AssentPaper paper = mock();
    private final HealthAssents assents =
            new HealthAssents(new AdoptionStore(jdbc), new Proposals(jdbc, clock), sheets, paper, clock);

    @BeforeEach
    void propose() {
        jdbc.sql("insert into cz_proposal (path, purpose, round, ambito, title, text, asks_enforceability, author,"
                        + " proposed_at) values (?, 'ADOPTION', 1, 'CASARANO', 'Adozione', 'Si adotta', true, 'udp',"
                        + " current_timestamp)")
                .param(PATH.value())
                .update();
    }

    @Test
    void takesAnAnswerOfTheAslForEverySheetItConcerns() throws Exception {
        given(sheets.of(PATH)).willReturn(List.of(sheet(1, true), sheet(2, false), sheet(3, true)));
        assertThat(assents.sheets(PATH)).extracting(SheetSummary::number).containsExactly(1, 3);
        var assent = new SheetAssent(1, Answer.ASSENT, null);

        assertBroken("F4", () -> assents.give(PATH, List.of(assent), TODAY, ASL));
        assertBroken(
                "F4", () -> assents.give(PATH, List.of(assent, new SheetAssent(3, Answer.DENIED, null)), TODAY, ASL));
        assertBroken(
                "F4",
                () -> assents.give(
                        PATH, List.of(assent, new SheetAssent(3, Answer.ASSENT, null)), TODAY.plusDays(1), ASL));

        var denied = assents.give(
                PATH, List.of(assent, new SheetAssent(3, Answer.DENIED, "Manca il personale")), TODAY, ASL);
        assertThat(denied).isTrue();
        then(paper).should().file(any(), any(), argThat(answers -> answers.size() == 2), eq(TODAY), eq(ASL));
        assertThat(assents.denied(PATH)).extracting(SheetAssent::sheet).containsExactly(3);
    }

    private static SheetSummary sheet(int number, boolean healthIntegrated) {
        return new SheetSummary(number, "Scheda " + number, "A1", healthIntegrated, false);
    }
}
