package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementTests {

    /** Casarano, first session: SSP and public administrations. */
    @Test
    void proposesTheOfficesThatTheSubjectNames() {
        var first = about("area socio-educativa (Servizio Sociale Professionale, referenti delle Amministrazioni)");
        var second = about("programmazione preliminare (Organizzazioni sindacali, ASL)");

        assertThat(Arrangement.proposed(first).roles()).containsExactlyInAnyOrder(Role.SSP, Role.COM, Role.PROV);
        assertThat(Arrangement.proposed(second).roles()).containsExactly(Role.ASL);
    }

    @Test
    void proposesAllThatPhaseOneHearsWhenTheSubjectNamesNone() {
        assertThat(Arrangement.proposed(about("traslochi")).roles())
                .containsExactlyInAnyOrder(Role.SSP, Role.COM, Role.PROV, Role.ASL);
        assertThat(Arrangement.proposed(Configurations.table(3, "2022-06-13", "09:00", "13:00", "A1"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void readsGuestsAsTheyAreWritten() {
        var guests = List.of(
                new Recipient("CGIL Lecce", "lecce@example.org"), new Recipient("UIL, Lecce", "uil@example.org"));

        assertThat(GuestLines.read("\n CGIL Lecce <lecce@example.org> \r\n\nUIL, Lecce<uil@example.org>"))
                .isEqualTo(guests);
        assertThat(GuestLines.read(GuestLines.write(guests))).isEqualTo(guests);
        assertThat(GuestLines.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CGIL", "lecce@example.org", "<lecce@example.org>", " <a@b>", "A <a@b> B", "A <a b@c>"})
    void refusesALineThatIsNotANameAndAnAddress(String line) {
        assertThatThrownBy(() -> GuestLines.read(line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlannedSession about(String subject) {
        var plan = Configurations.session(1, SessionType.PRELIMINARY, "2022-06-08", "09:30", null);
        return new PlannedSession(
                plan.number(),
                plan.type(),
                plan.date(),
                plan.from(),
                plan.to(),
                plan.slot(),
                plan.municipality(),
                plan.venue(),
                plan.address(),
                plan.areas(),
                plan.focusGroups(),
                subject,
                plan.inferred());
    }
}
