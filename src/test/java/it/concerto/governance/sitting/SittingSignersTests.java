package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.SittingFixture.person;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SittingSignersTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    private final Sitting sitting = mock();
    private final Sittings sittings = mock();
    private final People people = mock();
    private final SittingSigners signers = new SittingSigners(sittings, people);

    @BeforeEach
    void sit() {
        given(sitting.ambito()).willReturn(CASARANO);
        given(sitting.chair()).willReturn("S1");
        given(sitting.secretary()).willReturn("dora");
        given(sittings.seats(sitting)).willReturn(List.of(seat("S1", "anna"), seat("S2", "bruno"), seat("S3", null)));
        given(sittings.attendance(sitting))
                .willReturn(List.of(there("S1", "anna"), there("S2", "bruno"), there("S3", "carlo")));
        List.of("anna", "bruno", "dora")
                .forEach(name -> given(people.find(name)).willReturn(Optional.of(person(name))));
        given(people.in(CASARANO, Role.UDPRESP)).willReturn(List.of(person("dora")));
        given(people.in(CASARANO, Role.UDP)).willReturn(List.of(person("elio")));
    }

    @Test
    @DisplayName("X1.5 president and secretary sign")
    void proposesPresidentAndSecretary() throws Exception {
        assertThat(signers.usual(sitting)).containsExactly("anna", "dora");
        assertThat(signers.candidates(sitting))
                .extracting(Person::username)
                .containsExactly("anna", "dora", "bruno", "elio");

        signers.check(sitting, List.of("anna", "dora"));
    }

    @Test
    @DisplayName("2.4.4 whoever drafts the minutes may not be the only signer")
    void refusesFewerThanTwoAndThoseWhoWereNotThere() {
        assertBroken("2.4.4", () -> signers.check(sitting, List.of("anna")));
        assertBroken("X1.5", () -> signers.check(sitting, List.of("bruno", "dora")));
        assertBroken("X1.5", () -> signers.check(sitting, List.of("anna", "zoe")));
    }

    @Test
    void letsSomebodyElseSignForAPresidentWithoutAccount() throws Exception {
        given(sitting.chair()).willReturn("S3");

        assertThat(signers.usual(sitting)).containsExactly("dora");
        signers.check(sitting, List.of("bruno", "dora"));
    }

    private static Seat seat(String id, @Nullable String username) {
        return new Seat(
                id, CASARANO, Kind.MUNICIPALITY, "Comune " + id, null, VoteRule.ALWAYS, 1, id, "Sindaco", username);
    }

    private static Attendance there(String seat, String holder) {
        return new Attendance(seat, "Comune " + seat, holder, "Sindaco", Presence.PRESENT, null, List.of());
    }
}
