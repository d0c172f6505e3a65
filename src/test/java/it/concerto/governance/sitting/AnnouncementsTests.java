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
import it.concerto.governance.sitting.Delegation.Scope;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import it.concerto.path.PathId;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnnouncementsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final LocalDate DAY = IN_TIME.toLocalDate();
    private static final FileRef ACT = new FileRef("a".repeat(64), "delega.pdf");

    private final SittingId id = SittingId.next();
    private final Sitting sitting = mock();
    private final Sittings sittings = mock();
    private final Documents documents = mock();
    private final JdbcClient jdbc = TestDatabase.with("V0101__governance_sittings.sql");
    private final DelegationPaper paper = new DelegationPaper(documents, mock(SittingWording.class));
    private final Announcements announcements = new Announcements(
            new AnnouncementStore(jdbc),
            new StandingDelegationStore(jdbc),
            sittings,
            paper,
            MovableClock.at("2022-05-16T09:00"));
    private final RollCalls calls =
            new RollCalls(sittings, announcements, new FloorStore(jdbc, new SittingStore(jdbc)), paper);

    @BeforeEach
    void convene() {
        convene(sitting, id, DAY, seat("S1", "anna"), seat("S2", "bruno"), seat("S3", null));
    }

    private void convene(Sitting one, SittingId called, LocalDate day, Seat... seats) {
        given(one.id()).willReturn(called);
        given(one.ambito()).willReturn(CASARANO);
        given(one.path()).willReturn(PathId.of("CASARANO-PDZ-2022-2024-P1"));
        given(one.purpose()).willReturn(Purpose.GUIDELINE);
        given(one.heldOn()).willReturn(day);
        given(one.status()).willReturn(Sitting.Status.CONVENED);
        given(sittings.get(called)).willReturn(one);
        given(sittings.seats(one)).willReturn(List.of(seats));
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

    @Test
    @DisplayName("X1.3 a delegation that the member handed in is not asked again at the roll; one nobody handed in is")
    void asksForAnActOnlyIfNobodyHandedItIn() throws Exception {
        announcements.announce(id, delegated(Office.ASSESSORE, DAY), "anna");

        calls.call(id, rolled(delegation(Office.ASSESSORE, DAY)), Map.of());

        var other = rolled(delegation(Office.CONSIGLIERE, DAY));
        assertBroken("BR-13", () -> calls.call(id, other, Map.of()));
        calls.call(id, other, Map.of("S1", List.of(ACT)));
        then(sittings).should().callRoll(id, other);
    }

    @Test
    @DisplayName("X1.2 a delegation until revoked holds for the next sittings")
    void keepsAnOpenDelegationUntilItIsRevoked() throws Exception {
        announcements.announce(id, open(Office.ASSESSORE), "anna");
        var next = SittingId.next();
        convene(mock(), next, DAY.plusMonths(2), seat("S1", "anna"), seat("S2", "bruno"));

        assertThat(announcements.of(next)).containsOnlyKeys("S1");
        assertThat(announcements.standing(next, "anna")).contains(delegation(Office.ASSESSORE, DAY));
        calls.call(next, rolled(delegation(Office.ASSESSORE, DAY)), Map.of());
        announcements.announceStanding(next, "anna");

        var after = SittingId.next();
        convene(mock(), after, DAY.plusMonths(4), seat("S1", "anna"));
        announcements.revoke(after, "anna");
        assertThat(announcements.of(after)).isEmpty();
        assertBroken("BR-13", () -> announcements.announceStanding(after, "anna"));
    }

    @Test
    @DisplayName("Architecture rule 9: a delegation that another follows keeps the moment of its revocation")
    void keepsADelegationThatAnotherFollows() throws Exception {
        announcements.announce(id, open(Office.ASSESSORE), "anna");
        announcements.announce(id, open(Office.VICESINDACO), "anna");

        var rows = jdbc.sql("select delegate_office, revoked_at from cz_open_delegation")
                .query((row, index) -> row.getString(1) + " " + (row.getObject(2) != null))
                .list();
        assertThat(rows).containsExactlyInAnyOrder("ASSESSORE true", "VICESINDACO false");
        assertThat(announcements.standing(id, "anna")).contains(delegation(Office.VICESINDACO, DAY));
    }

    @Test
    @DisplayName("X1.2 a delegation ends with its day, with the one that follows it and with the office of who gave it")
    void endsAnOpenDelegation() throws Exception {
        announcements.announce(id, open(Office.CONSIGLIERE), "anna");
        announcements.announce(id, delegated(Office.ASSESSORE, DAY), "bruno");
        var next = SittingId.next();
        convene(mock(), next, DAY.plusMonths(2), seat("S1", "nuova.sindaca"), seat("S2", "bruno"));

        assertThat(announcements.of(next)).isEmpty();

        var back = SittingId.next();
        convene(mock(), back, DAY.plusMonths(3), seat("S1", "anna"));
        announcements.announce(back, open(Office.VICESINDACO), "anna");
        convene(mock(), next, DAY.plusMonths(4), seat("S1", "anna"));
        assertThat(announcements.of(next).get("S1").delegation()).isEqualTo(delegation(Office.VICESINDACO, DAY));
    }

    private static RollCall rolled(Delegation delegation) {
        return new RollCall("S2", "segretario", List.of(new RollCall.Answer("S1", Presence.DELEGATED, delegation)));
    }

    private static Announcement open(Office office) {
        return new Announcement(Presence.DELEGATED, delegation(office, DAY), Scope.OPEN, List.of(ACT));
    }

    private static Announcement missing() {
        return new Announcement(Presence.DELEGATED, null, List.of());
    }

    private static Announcement delegated(Office office, LocalDate since) {
        return new Announcement(Presence.DELEGATED, delegation(office, since), List.of(ACT));
    }

    private static Delegation delegation(Office office, LocalDate since) {
        return new Delegation("Carla Neri", office, "prot. 12", since, null);
    }

    private static Seat seat(String id, String username) {
        return new Seat(
                id, CASARANO, Kind.MUNICIPALITY, "Comune " + id, null, VoteRule.ALWAYS, 1, id, "Sindaco", username);
    }
}
