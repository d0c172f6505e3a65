package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.ABSTAINED;
import static it.concerto.governance.sitting.Choice.AGAINST;
import static it.concerto.governance.sitting.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.governance.proposal.Purpose;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Templates;
import it.concerto.workflow.LateEntries;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class SittingLettersTests {

    private final SittingFixture casarano = new SittingFixture();
    private final PlanningPaths paths = mock();
    private final PlanningPath path = mock();
    private final Outbox outbox = mock();
    private final SittingLetters letters = new SittingLetters(
            casarano.sittings,
            paths,
            mock(BodyAddresses.class),
            outbox,
            new SittingWording(Templates.messages("governance"), mock(LateEntries.class)));

    @Test
    @DisplayName("M02 the result comes with the votes")
    void tellsTheVotes() throws Exception {
        var letter = told(casarano.vote(FOR, FOR, FOR, AGAINST, ABSTAINED));

        assertThat(letter.code()).isEqualTo(MailCode.M02);
        assertThat(letter.content()).containsEntry("votes", "Favorevoli 3, contrari 1, astenuti 1.");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTPONED", "WITHDRAWN"})
    @DisplayName("M02 tells of no vote where the item did not come to one")
    void tellsOfNoVoteThatWasNotHeld(ItemVote.Handling handling) throws Exception {
        var letter = told(new ItemVote(handling, false, List.of(), List.of(), null, null, null, "Si rinvia"));

        assertThat(letter.content()).containsKey("result").doesNotContainKey("votes");
    }

    @Test
    @DisplayName("M02 an item that became no act is named beside the acts")
    void tellsWhatWasNotNumbered() throws Exception {
        given(paths.get(any())).willReturn(path);
        given(path.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        casarano.propose(Purpose.GUIDELINE, null);
        var id = ActsOfItemsTests.approved(casarano);
        casarano.withoutAct.add(id, 2, "Nessuno ha dato i pareri", "operatore");

        letters.tellResult(id, List.of());

        var letter = ArgumentCaptor.forClass(Letter.class);
        then(outbox).should().post(letter.capture(), any());
        assertThat(letter.getValue().content()).containsEntry("act", "punto 2, Regolamento di accesso: non si numera");
    }

    @Test
    @DisplayName("M02 what was put off is told, and where it comes back")
    void tellsWhereWhatWasPutOffComesBack() throws Exception {
        given(paths.get(any())).willReturn(path);
        given(path.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        casarano.propose(Purpose.GUIDELINE, null);
        var id = casarano.openWithAnother("Regolamento");
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));
        casarano.votes.put(
                id, 2, SittingFixture.quorumLost(List.of(), casarano.body.get(4).id()));

        letters.tellResult(id, List.of());

        var letter = ArgumentCaptor.forClass(Letter.class);
        then(outbox).should().post(letter.capture(), any());
        assertThat(letter.getValue().content().get("putOff"))
                .asString()
                .startsWith("Regolamento. Tornano all’ordine del giorno della prossima seduta");
    }

    private Letter told(ItemVote vote) throws Exception {
        given(paths.get(any())).willReturn(path);
        given(path.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        casarano.propose(Purpose.GUIDELINE, null);
        var id = casarano.open(5);
        casarano.votes.put(id, 1, vote);

        letters.tellResult(id, List.of());

        var letter = ArgumentCaptor.forClass(Letter.class);
        then(outbox).should().post(letter.capture(), any());
        return letter.getValue();
    }
}
