package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.participation.notice.Expression.Participant;
import it.concerto.participation.notice.Expression.ParticipantKind;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The deadline of Casarano: 8 June 2022, 12:00. */
class ManifestationsTests {

    /** Of Carla Neri, who signs for the cooperative. */
    private static final String CARLA = "RSSMRA85T10A562S";

    private final Register register = new Register();

    @Test
    @DisplayName("BR-22 12:00:30 is in time, 12:01:00 is late")
    void takesTheWholeMinuteOfTheDeadline() throws Exception {
        assertThat(register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:00:30")
                        .status())
                .isEqualTo(Status.RECEIVED);
        assertThat(register.receive(Expressions.of("12345678903", choice("A1", "Bea")), "2022-06-08T12:01:00")
                        .status())
                .isEqualTo(Status.LATE);
    }

    @Test
    @DisplayName("BR-25 an area outside the notice is refused beside its field")
    void refusesAForeignArea() {
        assertThatThrownBy(() -> register.receive(
                        Expressions.of(Register.COOPERATIVE, choice("A9", "Ada")), "2022-06-07T10:00:00"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("areas.0.area"));
    }

    @Test
    @DisplayName("BR-26 a second person for one area is refused with the name of the first; A3 and A4 are two areas")
    void allowsOneRepresentativePerArea() throws Exception {
        assertThat(register.receive(
                                Expressions.of(Register.COOPERATIVE, choice("A3", "Ada"), choice("A4", "Bea")),
                                "2022-06-07T10:00:00")
                        .status())
                .isEqualTo(Status.RECEIVED);
        var two = Expressions.of("12345678903", choice("A2", "Ada Conte"), choice("A2", "Bea"));

        assertThatThrownBy(() -> register.receive(two, "2022-06-07T10:00:00"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.field()).isEqualTo("areas.1.representative");
                    assertThat(broken.asFieldError().arguments()).containsExactly("Ada Conte");
                });
    }

    @Test
    @DisplayName("BR-27 the limit does not apply to citizens")
    void exemptsCitizens() throws Exception {
        var expression = Expressions.of(Register.CITIZEN, choice("A2", "Mario Rossi"), choice("A3", "Mario Rossi"));

        assertThat(register.receive(expression, "2022-06-07T10:00:00").status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    @DisplayName("BR-28 a newer manifestation before the deadline replaces the former")
    void replacesTheFormerOfTheSameParticipant() throws Exception {
        var former = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var newer = register.receive(Expressions.of(Register.COOPERATIVE, choice("A2", "Bea")), "2022-06-07T11:00:00");

        assertThat(register.manifestations.get(former.id()).status()).isEqualTo(Status.REPLACED);
        assertThat(register.manifestations.get(newer.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(register.events).contains(new ManifestationReplaced(Register.PATH, former.id()));
    }

    @Test
    @DisplayName("BR-28 the same signer is known by their fiscal code, however the name is written")
    void knowsASignerByTheirCode() throws Exception {
        var former = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");

        register.receive(signed("Neri Carla", CARLA.toLowerCase(Locale.ROOT)), "2022-06-07T11:00:00");

        assertThat(register.manifestations.get(former.id()).status()).isEqualTo(Status.REPLACED);
    }

    @Test
    @DisplayName("BR-28 a namesake with another fiscal code is another signer: both wait")
    void tellsNamesakesApart() throws Exception {
        var former = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");

        var namesake = register.receive(signed("Carla Neri", "NRECRL60A41B936X"), "2022-06-07T11:00:00");

        assertThat(register.manifestations.get(former.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(register.contests.of(namesake)).isPresent();
    }

    @Test
    @DisplayName("BR-28 what came before codes of signers were asked is compared by the name")
    void knowsASignerWithoutACodeByTheName() throws Exception {
        var former = register.receive(signed("Carla Neri", null), "2022-06-07T10:00:00");

        register.receive(signed("CARLA NERI", CARLA), "2022-06-07T11:00:00");

        assertThat(register.manifestations.get(former.id()).status()).isEqualTo(Status.REPLACED);
    }

    @Test
    @DisplayName("BR-28 who signed neither is not the same signer")
    void takesNoTwoUnknownSignersForOne() throws Exception {
        var former = register.receive(signed("", null), "2022-06-07T10:00:00");

        register.receive(signed("", null), "2022-06-07T11:00:00");

        assertThat(register.manifestations.get(former.id()).status()).isNotEqualTo(Status.REPLACED);
    }

    private static Expression signed(String legalName, @Nullable String legalCode) {
        var who = new Participant(
                ParticipantKind.ORGANISATION,
                "Cooperativa Il Ponte",
                "COOP_SOCIALE",
                Register.COOPERATIVE,
                "12345",
                "Via Roma 1",
                List.of("075016"),
                null,
                legalName,
                legalCode,
                "Presidente");
        return Expressions.by(who, choice("A2", "Bea"));
    }
}
