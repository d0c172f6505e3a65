package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.LatePolicy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes after 8 June 2022, 12:00. */
class LatecomersTests {

    private final Register register = new Register();

    @Test
    @DisplayName("BR-23 one decision falls on all late manifestations, later ones included")
    void decidesOnAllLateOnesAtOnce() throws Exception {
        var first = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:01:00");
        var second = register.receive(Expressions.of("12345678903", choice("A2", "Bea")), "2022-06-08T15:00:00");

        register.manifestations.treatLate(Register.PATH, LatePolicy.ADMIT_WITH_RESERVE, "Aree altrimenti scoperte");
        register.latePolicy(LatePolicy.ADMIT_WITH_RESERVE);
        var third =
                register.receive(Expressions.of(Register.CITIZEN, choice("A2", "Mario Rossi")), "2022-06-08T16:00:00");

        assertThat(List.of(first, second, third))
                .extracting(one -> register.manifestations.get(one.id()).status())
                .containsOnly(Status.ADMITTED_RESERVE);
    }

    @Test
    @DisplayName(
            "BR-23 if seats are left: in the order of arrival, one seat a representative, tables without limit have room")
    void admitsLateOnesWhileSeatsAreLeft() throws Exception {
        register.table(1, 2, "A1");
        register.table(2, null, "A2");
        var second = register.receive(Expressions.of("12345678903", choice("A1", "Bea")), "2022-06-08T13:00:00");
        var first = register.receive(
                Expressions.of(Register.COOPERATIVE, choice("A1", "Ada"), choice("A2", "Ada")), "2022-06-08T12:01:00");
        var third =
                register.receive(Expressions.of(Register.CITIZEN, choice("A1", "Mario Rossi")), "2022-06-08T14:00:00");
        var elsewhere = register.receive(Expressions.of("01234567897", choice("A2", "Zoe")), "2022-06-08T15:00:00");

        register.manifestations.treatLate(Register.PATH, LatePolicy.ADMIT_IF_SEATS, "Finché c'è posto");

        assertThat(List.of(first, second, elsewhere))
                .extracting(one -> register.manifestations.get(one.id()).status())
                .containsOnly(Status.ADMITTED);
        assertThat(register.manifestations.get(third.id()).status()).isEqualTo(Status.REJECTED);
        verify(register.wording).of("manifestation.lateNoSeats", "Tavolo 1");
    }

    @Test
    @DisplayName(
            "BR-28 BR-29 a late one is not admitted beside another of the same participant, nor without what it needs")
    void admitsNoLateOneThatCouldNotBeAdmittedInTime() throws Exception {
        var twice = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:01:00");
        var again = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-08T13:00:00");
        var empty = register.receive(Expressions.of("12345678903"), "2022-06-08T14:00:00");

        register.manifestations.treatLate(Register.PATH, LatePolicy.ADMIT_WITH_RESERVE, "Aree altrimenti scoperte");

        assertThat(register.manifestations.get(twice.id()).status()).isEqualTo(Status.ADMITTED_RESERVE);
        assertThat(List.of(again, empty))
                .extracting(one -> register.manifestations.get(one.id()).status())
                .containsOnly(Status.REJECTED);
    }

    @Test
    @DisplayName("BR-23 of two late ones with the same fiscal code only one is admitted")
    void admitsOneLateOfAParticipant() throws Exception {
        var first = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:01:00");
        var second = register.receive(Expressions.of(Register.COOPERATIVE, choice("A2", "Bea")), "2022-06-08T12:02:00");

        register.manifestations.treatLate(Register.PATH, LatePolicy.ADMIT_WITH_RESERVE, "Aree altrimenti scoperte");

        assertThat(register.manifestations.get(first.id()).status()).isEqualTo(Status.ADMITTED_RESERVE);
        assertThat(register.manifestations.get(second.id()).status()).isEqualTo(Status.REJECTED);
    }
}
