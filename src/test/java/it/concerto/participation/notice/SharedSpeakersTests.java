package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.participation.notice.Check.Result;
import it.concerto.participation.notice.SharedSpeakers.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A cooperative sends Ada Conte to area A1; another organisation names its people. */
class SharedSpeakersTests {

    private static final String OTHER = "12345678903";

    private final Register register = new Register();
    private Manifestation first;

    @BeforeEach
    void receive() throws Exception {
        first = register.receive(
                Expressions.of(Register.COOPERATIVE, choice("A1", "Ada Conte", "ada@example.org")),
                "2022-06-07T10:00:00");
    }

    @Test
    @DisplayName(
            "3.b one person for two organisations in one area, by name or by address, is told to who checks either")
    void warnsOfOnePersonForTwo() throws Exception {
        var named = other("ADA CONTE ", "conte@example.org");
        assertThat(register.speakers.of(named)).containsExactly(new Shared("A1", 1, "Cooperativa Il Ponte"));
        assertThat(register.speakers.of(first)).containsExactly(new Shared("A1", 2, "Cooperativa Il Ponte"));

        var addressed = other("A. Conte", "Ada@example.org");
        assertThat(register.speakers.of(addressed)).hasSize(1);
    }

    @Test
    @DisplayName("3.b other people, other areas, the same organisation and those that are out are no matter of it")
    void warnsOfNothingElse() throws Exception {
        assertThat(register.speakers.of(other("Bea Sole", "bea@example.org"))).isEmpty();
        var elsewhere = register.receive(
                Expressions.of(OTHER, choice("A2", "Ada Conte", "ada@example.org")), "2022-06-07T12:00:00");
        assertThat(register.speakers.of(elsewhere)).isEmpty();
        var again = register.receive(
                Expressions.signedBy("Gino Verdi", Register.COOPERATIVE, choice("A1", "Ada Conte", "ada@example.org")),
                "2022-06-07T12:30:00");
        assertThat(register.speakers.of(again)).isEmpty();

        var same = other("Ada Conte", "ada@example.org");
        register.verifications.check(
                same.id(), new Check(Result.REJECT, Register.marks(), "Non opera qui", null), Register.OFFICIAL);
        assertThat(register.speakers.of(first)).isEmpty();
    }

    private Manifestation other(String name, String email) throws Exception {
        return register.receive(Expressions.of(OTHER, choice("A1", name, email)), "2022-06-07T11:00:00");
    }
}
