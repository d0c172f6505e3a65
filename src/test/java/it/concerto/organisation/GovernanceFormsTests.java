package it.concerto.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.concerto.organisation.CompositionRefused.Reason;
import it.concerto.organisation.NewAmbito.Member;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The governance form of an Ambito changes from a day on, with a note. */
class GovernanceFormsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 5, 20);
    private static final Municipality CAS = new Municipality(IstatCode.of("075016"), "Casarano");
    private static final Municipality MATINO = new Municipality(IstatCode.of("075042"), "Matino");

    private final JdbcClient jdbc = TestDatabase.with("V0010__organisation.sql");
    private final AmbitoStore store = new AmbitoStore(jdbc);
    private final Clock clock = Clock.fixed(Instant.parse("2022-05-20T08:00:00Z"), Rome.ZONE);
    private final Ambiti ambiti = new Ambiti(store, clock);
    private final Seats seats = new Seats(new SeatStore(jdbc), store);
    private final GovernanceForms forms = new GovernanceForms(new GovernanceStore(jdbc), store, clock);

    @BeforeEach
    void registersOne() throws Exception {
        ambiti.register(new NewAmbito(
                CASARANO,
                "Ambito di Casarano",
                GovernanceForm.CONVENTION,
                MonthDay.of(1, 23),
                SINCE,
                List.of(new Member(CAS, true), new Member(MATINO, false))));
    }

    @Test
    @DisplayName("4.2 trap 17: it changes from a day on and its history stays")
    void changesFromADayOn() throws Exception {
        var change = new GovernanceChange(GovernanceForm.CONSORTIUM, TODAY, "Atto costitutivo, rep. 1234");

        forms.change(CASARANO, change, "admin");

        assertThat(on(TODAY.minusDays(1))).isEqualTo(GovernanceForm.CONVENTION);
        assertThat(on(TODAY)).isEqualTo(GovernanceForm.CONSORTIUM);
        assertThat(ambiti.get(CASARANO).governanceForm()).isEqualTo(GovernanceForm.CONSORTIUM);
        assertThat(ambiti.get(CASARANO).lead()).isEqualTo(CAS);
        assertThat(forms.first(CASARANO)).isEqualTo(GovernanceForm.CONVENTION);
        assertThat(forms.history(CASARANO))
                .extracting(GovernanceForms.Entry::change, GovernanceForms.Entry::by, GovernanceForms.Entry::at)
                .containsExactly(tuple(change, "admin", clock.instant()));
    }

    @Test
    void keepsWhatWasEnteredForADayBesideWhatTookItsPlace() throws Exception {
        enter(GovernanceForm.CONSORTIUM, TODAY);
        enter(GovernanceForm.CONVENTION, TODAY);

        assertThat(on(TODAY)).isEqualTo(GovernanceForm.CONVENTION);
        assertThat(forms.history(CASARANO))
                .extracting(entry -> entry.change().form())
                .containsExactly(GovernanceForm.CONVENTION, GovernanceForm.CONSORTIUM);
        refuses(Reason.TOO_EARLY, GovernanceForm.CONSORTIUM, TODAY.minusDays(1));
    }

    @Test
    @DisplayName("BR-03 a consortium may give up its lead, and has one again before it is none")
    void asksForALeadAsLongAsTheFormNeedsOne() throws Exception {
        enter(GovernanceForm.CONSORTIUM, TODAY);
        ambiti.changeLead(CASARANO, null, TODAY.plusDays(2));

        refuses(Reason.NOT_ONE_LEAD, GovernanceForm.CONVENTION, TODAY.plusDays(2));
        refuses(Reason.NOT_ONE_LEAD, GovernanceForm.CONVENTION, TODAY);
    }

    @Test
    @DisplayName("BR-04 a single Comune has exactly one member; and none before the registration")
    void fitsTheComuniOfTheDay() throws Exception {
        refuses(Reason.NOT_ONE_MUNICIPALITY, GovernanceForm.SINGLE_MUNICIPALITY, TODAY);
        refuses(Reason.NO_MUNICIPALITY, GovernanceForm.CONSORTIUM, SINCE.minusDays(1));

        ambiti.leave(CASARANO, MATINO.istat(), TODAY);
        enter(GovernanceForm.SINGLE_MUNICIPALITY, TODAY.plusDays(1));

        var mayor = new SeatHolder("Agnese Abbate", "Sindaca", null);
        seats.register(NewSeat.of(CASARANO, CAS, SINCE, mayor));
        assertThatThrownBy(() -> seats.register(NewSeat.of(CASARANO, MATINO, TODAY.plusDays(1), mayor)))
                .isInstanceOfSatisfying(SeatRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(SeatRefused.Reason.ONLY_ONE_SEAT));
    }

    @Test
    @DisplayName("BR-02 BR-03 who joins, leaves or leads fits the form that is known to come, too")
    void fitsTheFormToCome() throws Exception {
        var newYear = LocalDate.of(2023, 1, 1);
        enter(GovernanceForm.CONSORTIUM, TODAY);
        enter(GovernanceForm.CONVENTION, newYear);
        refuses(Reason.NOT_ONE_LEAD, () -> ambiti.changeLead(CASARANO, null, TODAY.plusDays(1)));
        refuses(Reason.NOT_ONE_LEAD, () -> ambiti.leave(CASARANO, CAS.istat(), TODAY.plusDays(1)));

        ambiti.leave(CASARANO, MATINO.istat(), newYear.minusDays(1));
        enter(GovernanceForm.SINGLE_MUNICIPALITY, newYear);
        var ruffano = new Municipality(IstatCode.of("075067"), "Ruffano");
        refuses(Reason.NOT_ONE_MUNICIPALITY, () -> ambiti.join(CASARANO, ruffano, TODAY.plusDays(1)));
        assertThat(ambiti.find(CASARANO, newYear).orElseThrow().members()).containsExactly(CAS);
    }

    private void enter(GovernanceForm form, LocalDate from) throws CompositionRefused {
        forms.change(CASARANO, new GovernanceChange(form, from, "Delibera del Coordinamento"), "admin");
    }

    private void refuses(Reason reason, GovernanceForm form, LocalDate from) {
        refuses(reason, () -> enter(form, from));
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(CompositionRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private GovernanceForm on(LocalDate day) {
        return ambiti.find(CASARANO, day).orElseThrow().governanceForm();
    }
}
