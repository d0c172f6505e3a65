package it.concerto.governance.council;

import static it.concerto.governance.council.CouncilFixture.CASARANO;
import static it.concerto.governance.council.CouncilFixture.PATH;
import static it.concerto.governance.council.CouncilFixture.agreed;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import it.concerto.files.FileRef;
import it.concerto.governance.council.Conciliation.Decision;
import it.concerto.governance.council.Conciliations.Request;
import it.concerto.governance.council.CouncilVote.Result;
import it.concerto.organisation.IstatCode;
import it.concerto.plan.PlanVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConciliationsTests {

    private final CouncilFixture stage = new CouncilFixture();

    @Test
    @DisplayName("S8 a rejected plan comes back twice at most")
    void submitsThreeTimesAtMost() throws Exception {
        for (var round = 1; round <= 2; round++) {
            stage.reject(Result.REJECTED);
            stage.conciliations.agree(CASARANO, agreed(Decision.RESUBMIT), "presidente");
        }
        assertThat(stage.reject(Result.REJECTED).number()).isEqualTo(3);

        assertThat(stage.conciliations.open(CASARANO))
                .containsExactly(Decision.PROPOSE_AMENDMENTS, Decision.NOT_APPROVED);
        assertBroken("3.g", () -> stage.conciliations.agree(CASARANO, agreed(Decision.RESUBMIT), "presidente"));
        assertBroken(
                "BR-60", () -> stage.conciliations.agree(CASARANO, agreed(Decision.PROCEED_WITHOUT), "presidente"));
        stage.conciliations.agree(CASARANO, agreed(Decision.NOT_APPROVED), "presidente");
    }

    @Test
    @DisplayName("BR-61 what a council amends goes to the Coordinamento, and only there")
    void bringsAmendmentsToTheCoordinamento() throws Exception {
        stage.reject(Result.APPROVED_AMENDED);

        assertThat(stage.conciliations.open(CASARANO)).containsExactly(Decision.PROPOSE_AMENDMENTS);
        for (var decision : List.of(Decision.RESUBMIT, Decision.PROCEED_WITHOUT, Decision.NOT_APPROVED)) {
            assertBroken("BR-61", () -> stage.conciliations.agree(CASARANO, agreed(decision), "presidente"));
        }
        assertThat(stage.conciliations.requests(PATH)).isEmpty();
        stage.conciliations.agree(CASARANO, agreed(Decision.PROPOSE_AMENDMENTS), "presidente");

        assertThat(stage.conciliations.requests(PATH))
                .containsExactly(new Request("Comune 1", "Più ore di assistenza", "Si è discusso"));
        assertThat(stage.scopes.isApproved(PATH)).isFalse();
    }

    @Test
    @DisplayName("BR-61 the plan that comes back changed starts the councils' stage anew")
    void forgetsRequestsAndApprovalsOfTheFormerVersion() throws Exception {
        var other = new Council(PATH, IstatCode.of("075002"));
        stage.approve(other, 0);
        stage.reject(Result.APPROVED_AMENDED);
        stage.conciliations.agree(CASARANO, agreed(Decision.PROPOSE_AMENDMENTS), "presidente");

        var file = new FileRef("d".repeat(64), "piano.pdf");
        given(stage.versions.latest(PATH))
                .willReturn(Optional.of(new PlanVersion(PATH, 4, "b".repeat(64), file, Instant.EPOCH, "Emendato")));
        stage.transmit(other);
        stage.approve(CASARANO, 0);

        assertThat(stage.conciliations.requests(PATH)).isEmpty();
        assertThat(stage.scopes.isApproved(PATH)).isFalse();
        stage.approve(other, 0);
        assertThat(stage.scopes.isApproved(PATH)).isTrue();
    }
}
