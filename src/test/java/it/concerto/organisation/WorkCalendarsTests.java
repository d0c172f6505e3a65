package it.concerto.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.organisation.CalendarChange.SetPatronDay;
import it.concerto.organisation.NewAmbito.Member;
import it.concerto.organisation.WorkCalendars.Change;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which patron day an Ambito counts by, and who may change it. */
class WorkCalendarsTests {

    private static final AmbitoCode AMBITO = AmbitoCode.of("ALTAMURA");
    private static final MonthDay REGISTERED = MonthDay.of(5, 5);
    private static final MonthDay OTHER = MonthDay.of(8, 3);
    private static final Municipality ALT = new Municipality(IstatCode.of("072004"), "Altamura");
    private static final Municipality POG = new Municipality(IstatCode.of("072034"), "Poggiorsini");

    private final JdbcClient jdbc = TestDatabase.with("V0010__organisation.sql");
    private final Clock clock = Clock.fixed(Instant.parse("2022-05-20T08:00:00Z"), Rome.ZONE);
    private final Ambiti ambiti = new Ambiti(new AmbitoStore(jdbc), clock);
    private final WorkCalendars calendars =
            new WorkCalendars(new WorkCalendarStore(jdbc, clock), ambiti, event -> {}, clock);

    @Test
    @DisplayName("BR-03: an Ambito without capofila counts by a day of its own, which may change")
    void countsByItsOwnDay() throws Exception {
        register(GovernanceForm.CONSORTIUM, false);
        assertThat(calendars.patronDays(AMBITO))
                .containsExactly(
                        new PatronDay("Ambito di Altamura", null, REGISTERED, true),
                        new PatronDay("Altamura", ALT.istat(), null, false),
                        new PatronDay("Poggiorsini", POG.istat(), null, false));

        calendars.change(AMBITO, new SetPatronDay(POG.istat(), MonthDay.of(12, 13)), "gaspare");
        assertThat(calendars.of(AMBITO).patronDay()).isEqualTo(REGISTERED);
        var after = calendars.change(AMBITO, new SetPatronDay(null, OTHER), "gaspare");

        assertThat(after.patronDay()).isEqualTo(OTHER);
        assertThat(calendars.of(AMBITO).patronDay()).isEqualTo(OTHER);
        assertThat(calendars.history(AMBITO).get(0))
                .isEqualTo(new Change(
                        "PATRON_DAY", "Ambito di Altamura", "--05-05", "--08-03", "gaspare", clock.instant()));
    }

    @Test
    void countsByTheDayOfItsCapofila() throws Exception {
        register(GovernanceForm.CONVENTION, true);
        assertThat(calendars.patronDays(AMBITO))
                .containsExactly(
                        new PatronDay("Altamura", ALT.istat(), REGISTERED, true),
                        new PatronDay("Poggiorsini", POG.istat(), null, false));

        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> calendars.change(AMBITO, new SetPatronDay(null, OTHER), "gaspare"))
                .extracting(CalendarRefused::field)
                .isEqualTo("municipality");
        calendars.change(AMBITO, new SetPatronDay(ALT.istat(), OTHER), "gaspare");

        assertThat(calendars.of(AMBITO).patronDay()).isEqualTo(OTHER);
    }

    private void register(GovernanceForm form, boolean leads) throws CompositionRefused {
        var members = List.of(new Member(ALT, leads), new Member(POG, false));
        ambiti.register(
                new NewAmbito(AMBITO, "Ambito di Altamura", form, REGISTERED, LocalDate.of(2018, 1, 1), members));
    }
}
