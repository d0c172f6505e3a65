package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.governance.sitting.SittingFixture.PATH;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.then;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConvocationsTests {

    private final SittingFixture casarano = new SittingFixture();

    @BeforeEach
    void propose() {
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    @DisplayName("BR-08 a sitting in two days needs a reason; with one it is marked as urgent")
    void asksWhyTheNoticeIsShort() throws Exception {
        var inTwoDays = LocalDateTime.of(2022, 5, 18, 10, 0);

        assertBroken("BR-08", () -> convene(inTwoDays, null));

        var urgent = casarano.sittings.get(convene(inTwoDays, "Scade il finanziamento"));
        assertThat(urgent.urgencyReason()).isEqualTo("Scade il finanziamento");
        assertThat(urgent.lateReason()).isNull();
        assertThat(convene(IN_TIME, null)).isNotNull();
    }

    @Test
    @DisplayName("BR-75 a sitting of the past is taken with a reason and marked as late")
    void takesASittingOfThePastWithAReason() throws Exception {
        var past = LocalDateTime.of(2022, 5, 1, 10, 0);

        assertBroken("BR-75", () -> convene(past, null));

        assertThat(casarano.sittings.get(convene(past, "Atti ritrovati")).lateReason())
                .isEqualTo("Atti ritrovati");
    }

    @Test
    void refusesASecondCallWithinADayAndASittingNowhere() {
        assertBroken("X1.1", () -> casarano.convene(IN_TIME.plusHours(23)));
        assertBroken(
                "X1.1",
                () -> casarano.convocations.convene(
                        PATH,
                        Purpose.GUIDELINE,
                        new Convocation(IN_TIME, null, null, null, false, null, false, Presentation.NONE, List.of()),
                        "presidente"));
    }

    @Test
    @DisplayName("3.f what was put off comes back within fifteen days")
    void bringsBackSoonWhatWasPutOff() throws Exception {
        var postponed =
                new ItemVote(ItemVote.Handling.POSTPONED, false, List.of(), List.of(), null, null, null, "Si rinvia");
        casarano.votes.put(casarano.open(5), 1, postponed);

        assertBroken("3.f", () -> convene(IN_TIME.plusDays(16), null));

        assertThat(convene(IN_TIME.plusDays(15), null)).isNotNull();
    }

    @Test
    @DisplayName("X1.1 an item has its rapporteur and its documents")
    void sendsTheDocumentsOfTheAgenda() throws Exception {
        var act = new FileRef("a".repeat(64), "schema.pdf");
        var presented = new Presentation("Rita Greco, assessora", List.of(act));

        var id = casarano.convocations.convene(
                PATH,
                Purpose.GUIDELINE,
                new Convocation(IN_TIME, null, "Sala", null, false, null, false, presented, List.of()),
                "presidente");

        assertThat(casarano.sittings.get(id).mainItem().presentation()).isEqualTo(presented);
        then(casarano.papers)
                .should()
                .file(argThat(event -> event.sitting().id().equals(id)));
    }

    private SittingId convene(LocalDateTime starts, String reason) throws RuleBroken {
        return casarano.convocations.convene(
                PATH,
                Purpose.GUIDELINE,
                new Convocation(
                        starts, null, "Sala", null, reason != null, reason, false, Presentation.NONE, List.of()),
                "presidente");
    }
}
