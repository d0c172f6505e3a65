package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.FOR;
import static it.concerto.governance.sitting.SittingFixture.AMBITO;
import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.governance.sitting.SittingFixture.NOW;
import static it.concerto.governance.sitting.SittingFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.path.PathId;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X1 what a sitting could not deal with moves to the next")
class UndoneItemsTests {

    private static final PathId LATER = PathId.of("CASARANO-PDZ-2025-2027-P1");
    private static final OtherItem RULES = item("Regolamento", "Si approva il testo");
    private static final OtherItem FEES = item("Tariffe", "Si approvano le tariffe");

    private final SittingFixture casarano = new SittingFixture();
    private final UndoneItems undone = new UndoneItems(casarano.store);

    @BeforeEach
    void propose() {
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    void offersWhatRemainedWhenTheQuorumWasLostAlsoIfTheMainItemWasApproved() throws Exception {
        loseTheQuorumAtTheSecondItem();

        assertThat(undone.before(AMBITO, PATH)).extracting(AgendaItem::title).containsExactly("Regolamento", "Tariffe");
        assertThat(undone.before(AMBITO, PATH)).allSatisfy(item -> {
            assertThat(item.text()).startsWith("Si approva");
            assertThat(item.presentation().documents()).hasSize(1);
        });
        assertThat(undone.mainItem(PATH, Purpose.GUIDELINE)).isEmpty();
    }

    @Test
    void offersEverythingAfterADesertedSitting() throws Exception {
        var id = casarano.convene(null, RULES, new OtherItem("Avvisi", AgendaItem.Kind.INFORMATION, null, papers()));
        casarano.sittings.callRoll(id, casarano.roll(4));

        assertThat(undone.before(AMBITO, PATH)).extracting(AgendaItem::title).containsExactly("Regolamento", "Avvisi");
        assertThat(undone.mainItem(PATH, Purpose.GUIDELINE)).isPresent();
    }

    @Test
    void offersNothingTwice() throws Exception {
        loseTheQuorumAtTheSecondItem();
        convene(PATH, IN_TIME.plusDays(7), RULES);

        assertThat(undone.before(AMBITO, PATH)).extracting(AgendaItem::title).containsExactly("Tariffe");
    }

    @Test
    void offersThemToTheNextSittingOfTheBodyWhicheverPathItIsFor() throws Exception {
        loseTheQuorumAtTheSecondItem();

        assertThat(undone.before(AMBITO, LATER))
                .extracting(AgendaItem::title)
                .containsExactly("Regolamento", "Tariffe");
        assertThat(undone.mainItem(LATER, Purpose.GUIDELINE)).isEmpty();
    }

    @Test
    void offersNothingOfASittingThatWentThrough() throws Exception {
        var id = casarano.convene(null, RULES);
        casarano.sittings.callRoll(id, casarano.roll(5));
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));
        casarano.votes.put(id, 2, casarano.vote(FOR, FOR, FOR, FOR, FOR));
        close(id);

        assertThat(undone.before(AMBITO, PATH)).isEmpty();
    }

    private void loseTheQuorumAtTheSecondItem() throws Exception {
        var id = casarano.convene(null, RULES, FEES);
        casarano.sittings.callRoll(id, casarano.roll(5));
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));
        casarano.votes.put(
                id, 2, SittingFixture.quorumLost(List.of(), casarano.body.get(4).id()));
        close(id);
    }

    private void close(SittingId id) {
        casarano.store.close(id, "Verbale", "udp", OffsetDateTime.of(NOW.plusDays(6), ZoneOffset.UTC));
    }

    private void convene(PathId path, LocalDateTime starts, OtherItem... items) throws Exception {
        casarano.proposals.put(new Proposal(
                path, AMBITO, Purpose.ADOPTION, 1, "Piano", "Si adotta", null, null, false, "gruppo.tecnico"));
        casarano.convocations.convene(
                path,
                Purpose.ADOPTION,
                new Convocation(starts, null, "Sala", null, false, null, false, Presentation.NONE, List.of(items)),
                "presidente");
    }

    private static OtherItem item(String title, String text) {
        return new OtherItem(title, AgendaItem.Kind.RESOLUTION, text, papers());
    }

    private static Presentation papers() {
        return new Presentation("Rita Greco, assessora", List.of(new FileRef("a".repeat(64), "schema.pdf")));
    }
}
