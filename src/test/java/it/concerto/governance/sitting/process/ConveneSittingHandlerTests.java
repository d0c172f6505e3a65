package it.concerto.governance.sitting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.BodyRulebook;
import it.concerto.governance.sitting.Convocations;
import it.concerto.governance.sitting.Presentation;
import it.concerto.governance.sitting.UndoneItems;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConveneSittingHandlerTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    private final Proposals proposals = mock();
    private final BodyRulebook rulebook = mock();
    private final Invited invited = mock();
    private final TaskInHand task = mock();
    private final UndoneItems undone = mock();
    private final ConveneSittingHandler handler = new ConveneSittingHandler(
            mock(Convocations.class),
            new ConvocationGiven(proposals, undone, rulebook, invited, MovableClock.at("2022-05-16T09:00")));

    @BeforeEach
    void propose() {
        given(task.ambito()).willReturn(CASARANO);
        given(task.path()).willReturn("CASARANO-PDZ-2022-2024-P1");
        given(task.require(ProposalVariables.PURPOSE)).willReturn(Purpose.GUIDELINE.name());
        Proposal proposal = mock();
        given(proposal.title()).willReturn("Atto di indirizzo");
        given(proposals.require(any(), any())).willReturn(proposal);
    }

    @Test
    @DisplayName("X1 a convocation begins with what the sitting before left undone, texts and documents included")
    void beginsWithWhatWasLeftUndone() {
        given(rulebook.earliestSitting(any(), any())).willReturn(LocalDate.of(2022, 5, 21));
        var papers = new Presentation("Rita Greco", List.of(new FileRef("a".repeat(64), "schema.pdf")));
        given(undone.before(any(), any())).willReturn(List.of(item(2, "Regolamento", "Si approva", papers)));
        given(undone.mainItem(any(), any())).willReturn(Optional.of(item(1, "Atto di indirizzo", null, papers)));

        assertThat(handler.given(task))
                .containsEntry("rapporteur", "Rita Greco")
                .containsEntry("attachments", papers.documents())
                .containsEntry(
                        "otherItems",
                        List.of(new ConveneSittingHandler.Answer.Item(
                                "Regolamento",
                                AgendaItem.Kind.RESOLUTION,
                                "Si approva",
                                "Rita Greco",
                                papers.documents())));
    }

    private static AgendaItem item(int number, String title, @Nullable String text, Presentation presentation) {
        return new AgendaItem(
                number,
                title,
                AgendaItem.Kind.RESOLUTION,
                text,
                false,
                null,
                null,
                null,
                false,
                null,
                null,
                presentation);
    }

    @Test
    @DisplayName("X1.1 whom the convocation does not reach is told of the seats of the sitting's day, not of today")
    void looksAtTheSeatsOfTheDayOfTheSitting() {
        var day = LocalDate.of(2022, 5, 21);
        given(rulebook.earliestSitting(CASARANO, LocalDate.of(2022, 5, 16))).willReturn(day);
        var rows = List.of(Map.of("entity", "Matino"));
        given(invited.rows(CASARANO, day)).willReturn(rows);
        given(invited.without(CASARANO, day)).willReturn(Optional.of("Matino: nuova sindaca"));

        assertThat(handler.given(task))
                .containsEntry("unreached", "Matino: nuova sindaca")
                .containsEntry("recipients", rows);
    }
}
