package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Announcements.Announcement;
import it.concerto.governance.sitting.Delegation.Office;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import it.concerto.path.PathId;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

class AnnouncementsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final LocalDate DAY = IN_TIME.toLocalDate();

    private final SittingId id = SittingId.next();
    private final Sitting sitting = mock();
    private final Sittings sittings = mock();
    private final Documents documents = mock();
    private final Announcements announcements = new Announcements(
            new AnnouncementStore(TestDatabase.with("V0123__governance_sitting_delegations.sql")),
            sittings,
            documents,
            mock(SittingWording.class),
            MovableClock.at("2022-05-16T09:00"));

    @BeforeEach
    void convene() {
        given(sitting.ambito()).willReturn(CASARANO);
        given(sitting.path()).willReturn(PathId.of("CASARANO-PDZ-2022-2024-P1"));
        given(sitting.purpose()).willReturn(Purpose.GUIDELINE);
        given(sitting.heldOn()).willReturn(DAY);
        given(sitting.status()).willReturn(Sitting.Status.CONVENED);
        given(sittings.get(id)).willReturn(sitting);
        given(sittings.seats(sitting)).willReturn(List.of(seat("S1", "anna"), seat("S2", "bruno"), seat("S3", null)));
    }

    @Test
    @DisplayName("X1.2 the last word of a member before the roll is what the roll begins with")
    void keepsTheLastAnnouncementOfASeat() throws Exception {
        assertThat(announcements.members(id)).containsExactly("anna", "bruno");

        announcements.announce(id, new Announcement(Presence.PRESENT, null, List.of()), "anna");
        announcements.announce(id, delegated(Office.ASSESSORE, DAY), "anna");

        assertThat(announcements.of(id)).containsOnlyKeys("S1");
        assertThat(announcements.of(id).get("S1").delegation()).isEqualTo(delegation(Office.ASSESSORE, DAY));
        then(documents)
                .should()
                .file(
                        ArgumentMatchers.any(),
                        ArgumentMatchers.any(),
                        ArgumentMatchers.any(),
                        ArgumentMatchers.any(),
                        ArgumentMatchers.any());
    }

    @Test
    void refusesADelegationThatDoesNotStand() {
        assertBroken("BR-13", () -> announcements.announce(id, missing(), "anna"));
        assertBroken("BR-13", () -> announcements.announce(id, delegated(Office.ASSESSORE, DAY.plusDays(1)), "anna"));
        assertBroken("BR-14", () -> announcements.announce(id, delegated(Office.DIRIGENTE, DAY), "anna"));
        assertThat(announcements.of(id)).isEmpty();
    }

    @Test
    void hearsNobodyOnceTheRollIsCalled() {
        given(sitting.status()).willReturn(Sitting.Status.OPEN);

        assertBroken(
                "X1.2", () -> announcements.announce(id, new Announcement(Presence.PRESENT, null, List.of()), "anna"));
    }

    private static Announcement missing() {
        return new Announcement(Presence.DELEGATED, null, List.of());
    }

    private static Announcement delegated(Office office, LocalDate since) {
        return new Announcement(
                Presence.DELEGATED, delegation(office, since), List.of(new FileRef("a".repeat(64), "delega.pdf")));
    }

    private static Delegation delegation(Office office, LocalDate since) {
        return new Delegation("Carla Neri", office, "prot. 12", since, null);
    }

    private static Seat seat(String id, String username) {
        return new Seat(
                id, CASARANO, Kind.MUNICIPALITY, "Comune " + id, null, VoteRule.ALWAYS, 1, id, "Sindaco", username);
    }
}
