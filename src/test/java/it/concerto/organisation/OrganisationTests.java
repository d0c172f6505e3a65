package it.concerto.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.organisation.NewAmbito.Member;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrganisationTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final AmbitoCode PUTIGNANO = AmbitoCode.of("PUTIGNANO");
    private static final AmbitoCode TARANTO = AmbitoCode.of("TARANTO");
    private static final AmbitoCode FRESH = AmbitoCode.of("FRESH");
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 5, 20);
    private static final Municipality CAS = new Municipality(IstatCode.of("075016"), "Casarano");
    private static final Municipality MATINO = new Municipality(IstatCode.of("075042"), "Matino");
    private static final Municipality PUT = new Municipality(IstatCode.of("072036"), "Putignano");
    private static final Municipality NOCI = new Municipality(IstatCode.of("072031"), "Noci");
    private static final Municipality TAR = new Municipality(IstatCode.of("073027"), "Taranto");
    private static final Municipality ALT = new Municipality(IstatCode.of("072004"), "Altamura");
    private static final Municipality POG = new Municipality(IstatCode.of("072034"), "Poggiorsini");
    private static final SeatHolder MAYOR = new SeatHolder("Agnese Abbate", "Sindaca", "agnese.abbate");

    private final JdbcClient jdbc = TestDatabase.with("V0010__organisation.sql");
    private final AmbitoStore store = new AmbitoStore(jdbc);
    private final Clock clock = Clock.fixed(Instant.parse("2022-05-20T08:00:00Z"), Rome.ZONE);
    private final Ambiti ambiti = new Ambiti(store, clock);
    private final Seats seats = new Seats(new SeatStore(jdbc), store);

    @BeforeEach
    void registersThree() throws Exception {
        ambiti.register(ambito(CASARANO, GovernanceForm.CONVENTION, lead(CAS), member(MATINO)));
        ambiti.register(ambito(PUTIGNANO, GovernanceForm.CONVENTION, lead(PUT), member(NOCI)));
        ambiti.register(ambito(TARANTO, GovernanceForm.SINGLE_MUNICIPALITY, lead(TAR)));
    }

    @Test
    void tellsTheCompositionOfToday() {
        var ambito = ambiti.get(CASARANO);

        assertThat(ambito.lead()).isEqualTo(CAS);
        assertThat(ambito.members()).containsExactly(CAS, MATINO);
        assertThat(ambito.member(MATINO.istat())).contains(MATINO);
        assertThat(ambito.member(NOCI.istat())).isEmpty();
        assertThat(ambito.patronDay()).isEqualTo(MonthDay.of(1, 23));
        assertThat(ambiti.all()).extracting(Ambito::code).containsExactly(CASARANO, PUTIGNANO, TARANTO);
    }

    @Test
    void namesAComuneThatHasLeft() throws Exception {
        ambiti.leave(PUTIGNANO, NOCI.istat(), TODAY.minusDays(1));

        assertThat(ambiti.get(PUTIGNANO).member(NOCI.istat())).isEmpty();
        assertThat(ambiti.municipality(NOCI.istat())).isEqualTo(NOCI);
        assertThatThrownBy(() -> ambiti.municipality(ALT.istat())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void registersACodeOnce() {
        refuses(CompositionRefused.Reason.ALREADY_REGISTERED, GovernanceForm.CONVENTION, CASARANO, lead(ALT));
    }

    @Test
    @DisplayName("BR-02 a Comune belongs to one Ambito at a date")
    void refusesAMunicipalityOfAnotherAmbito() {
        refuses(CompositionRefused.Reason.MUNICIPALITY_TAKEN, () -> ambiti.join(CASARANO, NOCI, TODAY));
        refuses(CompositionRefused.Reason.MUNICIPALITY_TAKEN, GovernanceForm.CONVENTION, FRESH, lead(NOCI));
    }

    @Test
    @DisplayName("BR-02 a Comune that left may join another Ambito from the next day")
    void admitsAMunicipalityThatLeft() throws Exception {
        ambiti.leave(PUTIGNANO, NOCI.istat(), TODAY);

        refuses(CompositionRefused.Reason.MUNICIPALITY_TAKEN, () -> ambiti.join(CASARANO, NOCI, TODAY));
        ambiti.join(CASARANO, NOCI, TODAY.plusDays(1));

        assertThat(members(PUTIGNANO, TODAY)).containsExactly(NOCI, PUT);
        assertThat(members(PUTIGNANO, TODAY.plusDays(1))).containsExactly(PUT);
        assertThat(members(CASARANO, TODAY.plusDays(1))).containsExactly(CAS, MATINO, NOCI);
    }

    @Test
    @DisplayName("BR-02 an Ambito has at least one Comune")
    void refusesAnEmptyAmbito() {
        refuses(CompositionRefused.Reason.NO_MUNICIPALITY, GovernanceForm.CONSORTIUM, FRESH);
    }

    @Test
    @DisplayName("BR-03 exactly one lead")
    void refusesTwoLeadsOrNone() {
        refuses(CompositionRefused.Reason.NOT_ONE_LEAD, GovernanceForm.CONVENTION, FRESH, lead(ALT), lead(POG));
        refuses(CompositionRefused.Reason.NOT_ONE_LEAD, GovernanceForm.CONVENTION, FRESH, member(ALT), member(POG));
        refuses(CompositionRefused.Reason.NOT_ONE_LEAD, GovernanceForm.CONSORTIUM, FRESH, lead(ALT), lead(POG));
        refuses(CompositionRefused.Reason.NOT_ONE_LEAD, () -> ambiti.leave(CASARANO, CAS.istat(), TODAY));
        refuses(CompositionRefused.Reason.NOT_ONE_LEAD, () -> ambiti.changeLead(CASARANO, null, TODAY));
    }

    @Test
    @DisplayName("BR-03 a consortium may have no lead")
    void letsAConsortiumDoWithoutLead() throws Exception {
        ambiti.register(ambito(FRESH, GovernanceForm.CONSORTIUM, member(ALT), member(POG)));

        assertThat(ambiti.get(FRESH).lead()).isNull();
    }

    @Test
    @DisplayName("BR-03 the lead passes from one member to another on a day")
    void changesTheLead() throws Exception {
        var tomorrow = TODAY.plusDays(1);

        ambiti.changeLead(CASARANO, MATINO.istat(), tomorrow);

        assertThat(ambiti.get(CASARANO).lead()).isEqualTo(CAS);
        assertThat(ambiti.find(CASARANO, tomorrow).orElseThrow().lead()).isEqualTo(MATINO);
        assertThat(members(CASARANO, tomorrow)).containsExactly(CAS, MATINO);
        refuses(CompositionRefused.Reason.TOO_EARLY, () -> ambiti.changeLead(CASARANO, CAS.istat(), TODAY));
        refuses(
                CompositionRefused.Reason.NOT_A_MEMBER,
                () -> ambiti.leave(CASARANO, NOCI.istat(), tomorrow.plusDays(1)));
    }

    @Test
    @DisplayName("BR-04 a single Comune has exactly one member")
    void refusesASecondMemberOfASingleMunicipality() {
        refuses(CompositionRefused.Reason.NOT_ONE_MUNICIPALITY, () -> ambiti.join(TARANTO, ALT, TODAY));
    }

    @Test
    @DisplayName("BR-04 a single Comune has exactly one seat")
    void refusesASecondSeatOfASingleMunicipality() throws Exception {
        seats.register(NewSeat.of(TARANTO, TAR, SINCE, MAYOR));

        refuses(SeatRefused.Reason.ONLY_ONE_SEAT, () -> seats.register(seat(TARANTO, Kind.ASL, VoteRule.NEVER)));
        assertThat(seats.of(TARANTO, TODAY)).extracting(Seat::id).containsExactly("TARANTO-073027");
    }

    @Test
    void seatsMembersFirstAndByName() throws Exception {
        seats.register(seat(CASARANO, Kind.PROVINCE, VoteRule.NEVER));
        seats.register(seat(CASARANO, Kind.ASL, VoteRule.MATTERS));
        seats.register(NewSeat.of(CASARANO, MATINO, SINCE, MAYOR));
        seats.register(NewSeat.of(CASARANO, CAS, SINCE, MAYOR));

        assertThat(seats.of(CASARANO, TODAY))
                .extracting(Seat::id)
                .containsExactly("CASARANO-075016", "CASARANO-075042", "CASARANO-ASL", "CASARANO-PROVINCE");
        assertThat(seats.of(CASARANO, SINCE.minusDays(1))).isEmpty();
        refuses(SeatRefused.Reason.ALREADY_REGISTERED, () -> seats.register(NewSeat.of(CASARANO, CAS, SINCE, MAYOR)));
        refuses(SeatRefused.Reason.NOT_A_MEMBER, () -> seats.register(NewSeat.of(CASARANO, NOCI, SINCE, MAYOR)));
    }

    @Test
    @DisplayName("a seat belongs to its entity, its holder changes")
    void handsASeatOver() throws Exception {
        var seat = seats.register(NewSeat.of(CASARANO, CAS, SINCE, MAYOR));

        seats.handOver(CASARANO, seat, new SeatHolder("Aldo Lanotte", "Sindaco", null), TODAY);

        assertThat(seats.of(CASARANO, TODAY.minusDays(1)))
                .extracting(Seat::holder)
                .containsExactly("Agnese Abbate");
        assertThat(seats.of(CASARANO, TODAY)).extracting(Seat::holder).containsExactly("Aldo Lanotte");
        refuses(SeatRefused.Reason.TOO_EARLY, () -> seats.handOver(CASARANO, seat, MAYOR, TODAY));
    }

    @Test
    @DisplayName("BR-12 ASL and Province vote by their rule and matter only")
    void countsVotesByRule() throws Exception {
        seats.register(NewSeat.of(CASARANO, CAS, SINCE, MAYOR));
        seats.register(seat(CASARANO, Kind.ASL, VoteRule.MATTERS));
        seats.register(seat(CASARANO, Kind.PROVINCE, VoteRule.NEVER));

        var all = seats.of(CASARANO, TODAY);

        assertThat(all).extracting(seat -> seat.votesOn(false)).containsExactly(true, false, false);
        assertThat(all).extracting(seat -> seat.votesOn(true)).containsExactly(true, true, false);
    }

    private List<Municipality> members(AmbitoCode code, LocalDate day) {
        return ambiti.find(code, day).orElseThrow().members();
    }

    private static NewAmbito ambito(AmbitoCode code, GovernanceForm form, Member... members) {
        return new NewAmbito(code, "Ambito di " + code, form, MonthDay.of(1, 23), SINCE, List.of(members));
    }

    private static Member lead(Municipality municipality) {
        return new Member(municipality, true);
    }

    private static Member member(Municipality municipality) {
        return new Member(municipality, false);
    }

    private static NewSeat seat(AmbitoCode ambito, Kind kind, VoteRule rule) {
        var director = new SeatHolder("Dario Perrone", "Direttore", null);
        return new NewSeat(ambito, kind, kind.name(), null, rule, 1, SINCE, director);
    }

    private void refuses(CompositionRefused.Reason reason, GovernanceForm form, AmbitoCode code, Member... members) {
        refuses(reason, () -> ambiti.register(ambito(code, form, members)));
    }

    private static void refuses(CompositionRefused.Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change)
                .asInstanceOf(InstanceOfAssertFactories.type(CompositionRefused.class))
                .extracting(CompositionRefused::reason)
                .isEqualTo(reason);
    }

    private static void refuses(SeatRefused.Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change)
                .asInstanceOf(InstanceOfAssertFactories.type(SeatRefused.class))
                .extracting(SeatRefused::reason)
                .isEqualTo(reason);
    }
}
