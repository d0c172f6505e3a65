package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.SittingFixture.AMBITO;
import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.governance.sitting.SittingFixture.PATH;
import static it.concerto.governance.sitting.SittingFixture.unanimous;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Acts.Numbering;
import it.concerto.workflow.Deed;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Resolutions beside the one that a sitting was called for. */
class ActsOfItemsTests {

    private static final LocalDate DAY = IN_TIME.toLocalDate();

    private final SittingFixture casarano = new SittingFixture();

    @BeforeEach
    void propose() {
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    @DisplayName("X1.6 another resolution has its own number in the one register, and is not the act of the path")
    void numbersTheActOfAnotherItem() throws Exception {
        var id = approved(casarano);

        issue(casarano, id, 2, 1);

        assertThat(casarano.acts.of(id)).singleElement().satisfies(act -> {
            assertThat(act.item()).isEqualTo(2);
            assertThat(act.subject()).isEqualTo("Regolamento di accesso");
        });
        assertThat(casarano.acts.nextNumber(AMBITO, 2022)).isEqualTo(2);
        assertThat(casarano.acts.latest(PATH, Purpose.GUIDELINE)).isEmpty();
        casarano.clock.moveTo(IN_TIME.plusDays(5));
        casarano.acts.publish(id, 2, DAY.plusDays(3));
        assertThat(casarano.acts.require(id, 2).alboFrom()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    @DisplayName("X1.6 what was resolved is what makes acts: no opinions, nothing rejected")
    void tellsWhatWasResolved() throws Exception {
        var id = approved(casarano);
        assertThat(casarano.sittings.get(id).agenda())
                .extracting(AgendaItem::isResolved)
                .containsExactly(true, true);

        var rejected = casarano.openWithAnother("Regolamento di accesso");
        casarano.votes.put(
                rejected, 2, casarano.vote(Choice.FOR, Choice.AGAINST, Choice.AGAINST, Choice.AGAINST, Choice.FOR));
        assertThat(casarano.sittings.get(rejected).agenda())
                .extracting(AgendaItem::isResolved)
                .containsExactly(false, false);
    }

    @Test
    @DisplayName("BR-16, BR-18 no number without both opinions of two signers, none later than the vote")
    void wantsTheOpinionsOnTheItem() throws Exception {
        var id = approved(casarano);
        var technical = opinion(Kind.TECHNICAL, Result.FAVOURABLE, DAY, "Mario Blu");
        var accounting = opinion(Kind.ACCOUNTING, Result.NOT_DUE, DAY, "Ada Viola");

        assertBrokenAt("accounting", () -> issue(id, null, technical));
        assertBrokenAt(
                "accountingSigner",
                () -> issue(id, null, technical, opinion(Kind.ACCOUNTING, Result.NOT_DUE, DAY, "mario blu ")));
        assertBrokenAt(
                "technicalOn",
                () -> issue(
                        id,
                        null,
                        opinion(Kind.TECHNICAL, Result.FAVOURABLE, DAY.plusDays(1), "Mario Blu"),
                        accounting));
        var contrary = opinion(Kind.TECHNICAL, Result.CONTRARY, DAY, "Mario Blu");
        assertBrokenAt("overrideReason", () -> issue(id, null, contrary, accounting));

        issue(id, "Il parere non tiene conto della legge", contrary, accounting);
        assertThat(casarano.sittings.get(id).item(2).overrideReason())
                .isEqualTo("Il parere non tiene conto della legge");
    }

    @Test
    @DisplayName("X1.6 an item that cannot become an act ends with a reason, kept and told among the deeds")
    void endsAnItemWithoutAct() throws Exception {
        var id = approved(casarano);
        var reason = "Nessuno ha dato i pareri";

        casarano.withoutAct.add(id, 2, "  " + reason + " ", "operatore");

        assertThat(casarano.sittings.get(id).item(2).noActReason()).isEqualTo(reason);
        assertThat(casarano.sittings.get(id).item(2).isResolved()).isTrue();
        assertThat(casarano.acts.of(id)).isEmpty();
        then(casarano.deeds)
                .should()
                .record(
                        AMBITO,
                        PATH.value(),
                        new Deed("governance.deed.noAct", "2", "", DAY.toString(), reason, null),
                        "operatore");
    }

    @Test
    @DisplayName("X1.6 not without saying why, and never the main item, without whose act the path stands still")
    void refusesToEndWithoutReasonOrTheMainItem() throws Exception {
        var id = approved(casarano);

        assertBrokenAt("closedReason", () -> casarano.withoutAct.add(id, 2, "Mancano i pareri   ", "operatore"));
        assertBrokenAt("ending", () -> casarano.withoutAct.add(id, 1, "Nessuno ha dato i pareri", "operatore"));
        assertThat(casarano.sittings.get(id).agenda())
                .extracting(AgendaItem::noActReason)
                .containsOnlyNulls();
    }

    /** Both items of the sitting are approved; it is two days later. */
    static SittingId approved(SittingFixture casarano) throws RuleBroken {
        var id = casarano.openWithAnother("Regolamento di accesso");
        casarano.votes.put(id, 1, unanimous());
        casarano.votes.put(id, 2, unanimous());
        casarano.clock.moveTo(IN_TIME.plusDays(2));
        return id;
    }

    static void issue(SittingFixture casarano, SittingId id, int item, int number) throws RuleBroken {
        var given = List.of(
                opinion(Kind.TECHNICAL, Result.FAVOURABLE, DAY, "Mario Blu, Segretario"),
                opinion(Kind.ACCOUNTING, Result.NOT_DUE, DAY, "Ada Viola, Ragioneria"));
        casarano.acts.issue(
                id, item, new Numbering(number, DAY, null, null, new Grounds(null, given, null)), "operatore");
    }

    private void issue(SittingId id, @Nullable String override, Opinion... given) throws RuleBroken {
        var grounds = new Grounds(null, List.of(given), override);
        casarano.acts.issue(id, 2, new Numbering(1, DAY, null, null, grounds), "operatore");
    }

    private static Opinion opinion(Kind kind, Result result, LocalDate on, String signer) {
        return new Opinion(kind, result, result == Result.CONTRARY ? "Manca la copertura" : null, on, signer);
    }
}
