package it.concerto.governance.sitting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.governance.sitting.Announcements;
import it.concerto.governance.sitting.ConvocationDeliveries;
import it.concerto.governance.sitting.Delegation;
import it.concerto.governance.sitting.Delegation.Office;
import it.concerto.governance.sitting.Presence;
import it.concerto.governance.sitting.RollCall;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.People;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RollGivenTests {

    private final SittingId id = SittingId.of(UUID.randomUUID().toString());
    private final Announcements announcements = mock();
    private final ConvocationDeliveries deliveries = mock();
    private final SittingWording wording = mock();
    private final RollGiven roll =
            new RollGiven(announcements, mock(Ambiti.class), mock(People.class), deliveries, wording);

    @Test
    @DisplayName("X1.2 the roll begins with what the members announced")
    void beginsWithWhatWasAnnounced() {
        var delegation = new Delegation("Carla Neri", Office.ASSESSORE, "prot. 12", LocalDate.of(2022, 5, 18), null);
        given(wording.shown()).willReturn(wording);
        given(wording.of("sitting.handedIn")).willReturn("consegnato");
        given(announcements.of(id))
                .willReturn(Map.of(
                        "S1", new RollCall.Answer("S1", Presence.DELEGATED, delegation),
                        "S2", new RollCall.Answer("S2", Presence.ABSENT_JUSTIFIED, null)));

        var rows = roll.rows(id, List.of(seat("S1"), seat("S2"), seat("S3")));

        assertThat(rows)
                .containsExactly(
                        Map.of(
                                "seat", "S1",
                                "presence", "DELEGATED",
                                "delegate", "Carla Neri",
                                "delegateOffice", "ASSESSORE",
                                "delegation", "prot. 12",
                                "delegatedOn", "2022-05-18",
                                "handedIn", "consegnato"),
                        Map.of("seat", "S2", "presence", "ABSENT_JUSTIFIED"),
                        Map.of("seat", "S3", "presence", "PRESENT"));
    }

    private static Seat seat(String id) {
        return new Seat(
                id,
                AmbitoCode.of("CASARANO"),
                Kind.MUNICIPALITY,
                "Comune " + id,
                null,
                VoteRule.ALWAYS,
                1,
                id,
                "Sindaco",
                null);
    }
}
