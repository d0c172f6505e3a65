package it.concerto.governance.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.governance.outcome.Outcomes;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.BodyRulebook;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.Sittings;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdoptionTermTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final LocalDate OUTCOME = LocalDate.of(2022, 10, 4);

    private final Outcomes outcomes = mock();
    private final Sittings sittings = mock();
    private final PlanningPaths paths = mock();
    private final BodyRulebook rulebook = mock();
    private final AdoptionTerm term = new AdoptionTerm(outcomes, sittings, paths, rulebook);

    @BeforeEach
    void concludeTheOutcome() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(paths.get(PATH)).willReturn(path);
        given(outcomes.concludedOn(PATH)).willReturn(Optional.of(OUTCOME));
        given(rulebook.convocationAfterOutcome(any(), any()))
                .willAnswer(call -> call.getArgument(1, LocalDate.class).plusDays(5));
    }

    @Test
    @DisplayName("X1.1 the first convocation is due in time for the sitting ten days after the outcome")
    void countsFromTheOutcome() {
        assertThat(term.convocationBy(PATH)).contains(OUTCOME.plusDays(5));
    }

    @Test
    void hurriesNobodyOnceTheBodyHasMetOnThatOutcome() {
        heldOn(OUTCOME.minusDays(30));
        assertThat(term.convocationBy(PATH)).isPresent();

        heldOn(OUTCOME.plusDays(8));
        assertThat(term.convocationBy(PATH)).isEmpty();
    }

    @Test
    void knowsNoDayWithoutAnOutcome() {
        given(outcomes.concludedOn(PATH)).willReturn(Optional.empty());

        assertThat(term.convocationBy(PATH)).isEmpty();
    }

    private void heldOn(LocalDate day) {
        Sitting sitting = mock();
        given(sitting.heldOn()).willReturn(day);
        given(sittings.of(PATH, Purpose.ADOPTION)).willReturn(List.of(sitting));
    }
}
