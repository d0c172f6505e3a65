package it.concerto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    /** The matrix of the book; "own" also stands for "from esito", "from adoption", "plan annexes", "own Comune". */
    @ParameterizedTest(name = "{0}")
    @DisplayName("2.5 every role reads what the matrix of the book lets it read")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # role   | MdI   | sessions | plan | votes | financial | audit log | contacts
                    PRES     | READ  | READ     | READ | READ  | READ      | OWN       | NONE
                    COORD    | NONE  | READ     | READ | READ  | READ      | OWN       | NONE
                    UDPRESP  | READ  | READ     | READ | READ  | READ      | READ      | READ
                    UDP      | READ  | READ     | READ | READ  | READ      | READ      | READ
                    SSP      | NAMES | READ     | READ | NONE  | READ      | OWN       | OWN
                    GT       | NAMES | READ     | READ | NONE  | READ      | OWN       | OWN
                    RAG      | NONE  | NONE     | READ | NONE  | READ      | OWN       | NONE
                    REF      | OWN   | OWN      | OWN  | NONE  | NONE      | OWN       | OWN
                    CONS     | NONE  | OWN      | OWN  | OWN   | READ      | OWN       | NONE
                    SEGR     | NONE  | OWN      | OWN  | OWN   | READ      | OWN       | NONE
                    REG      | OWN   | OWN      | OWN  | OWN   | OWN       | OWN       | NONE
                    AUD      | READ  | READ     | READ | READ  | READ      | READ      | COVERED
                    """)
    void keepsToTheMatrix(
            Role role, Grant mdi, Grant sessions, Grant plan, Grant votes, Grant financial, Grant log, Grant contacts) {
        assertThat(Permissions.of(role, Matter.MANIFESTATIONS)).isEqualTo(mdi);
        assertThat(Permissions.of(role, Matter.SESSIONS)).isEqualTo(sessions);
        assertThat(Permissions.of(role, Matter.PLAN)).isEqualTo(plan);
        assertThat(Permissions.of(role, Matter.VOTES)).isEqualTo(votes);
        assertThat(Permissions.of(role, Matter.FINANCES)).isEqualTo(financial);
        assertThat(Permissions.of(role, Matter.HISTORY)).isEqualTo(log);
        assertThat(Permissions.of(role, Matter.CONTACTS)).isEqualTo(contacts);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void knowsEveryRoleAndEveryMatter(Role role) {
        assertThat(Matter.values())
                .allSatisfy(matter -> assertThat(Permissions.of(role, matter)).isNotNull());
    }

    @Test
    @DisplayName("2.1 role 10, role 18: who comes from outside, or runs the machine, reads nothing by the role alone")
    void givesNothingToOutsidersAndAdministrators() {
        for (var group : new String[] {"CASARANO_FAC", "CASARANO_ADM", "CASARANO_BPMN"}) {
            assertThat(EnumSet.complementOf(EnumSet.of(Matter.STUCK)))
                    .allSatisfy(matter -> assertThat(Permissions.of(person(group), CASARANO, matter))
                            .isIn(Grant.NONE, Grant.OWN));
        }
    }

    @Test
    void letsTheStrongestRoleDecideAndNoneOfAnotherAmbito() {
        var both = person("CASARANO_FAC", "CASARANO_SSP", "TARANTO_UDP");

        assertThat(Permissions.of(both, CASARANO, Matter.SESSIONS)).isEqualTo(Grant.READ);
        assertThat(Permissions.of(both, CASARANO, Matter.MANIFESTATIONS)).isEqualTo(Grant.NAMES);
        assertThat(Permissions.where(both, Matter.HISTORY)).containsExactly("TARANTO");
        assertThat(Permissions.of(both, AmbitoCode.of("PUTIGNANO"), Matter.PLAN))
                .isEqualTo(Grant.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "the registers have their readers in the same matrix: critical tasks (X6), what got stuck (2.3), breaches")
    @CsvSource({"LATE, PRES UDPRESP CACTA AUD", "STUCK, UDPRESP CACTA ADM", "BREACHES, PRES UDPRESP UDP CACTA AUD"})
    void opensRegistersToThoseWhoActOnThem(Matter register, String readers) {
        assertThat(Role.values())
                .filteredOn(role -> Permissions.of(role, register) == Grant.READ)
                .extracting(Role::name)
                .containsExactlyInAnyOrder(readers.split(" "));
        assertThat(Permissions.reads(person("CASARANO_" + readers.split(" ")[1]), register))
                .isTrue();
        assertThat(Permissions.reads(person("CASARANO_GT"), register)).isFalse();
    }

    @Test
    void coversWhatLeadsToAPersonAndNothingElse() {
        assertThat(Cover.text("Ada, ada@example.org, 0833 123456, RSSMRA85T10A562S, € 1.200,00 il 3/6/2022"))
                .isEqualTo("Ada, •••, •••, •••, € 1.200,00 il 3/6/2022");
    }

    @Test
    void coversAWordHoweverItIsSpelledAndNoneThatOnlyContainsIt() {
        assertThat(Cover.over(
                        "A ADA@example.org, non a rada@example.org; +39 0833/12.34.56, non 10833123456",
                        List.of("ada@example.org", "0833 123456")))
                .isEqualTo("A •••, non a rada@example.org; •••, non 10833123456");
    }

    @Test
    @DisplayName(
            "BR-78 a word that is no address, telephone number or tax code covers nothing, whatever it is given for")
    void coversNoOtherWord() {
        var text = "e a Casarano il 31.12.2022, piano 2022-2024, 12 voti, A2, <b>OK</b>";

        assertThat(Cover.over(
                        text,
                        List.of(
                                "a",
                                "e",
                                "b",
                                "Casarano",
                                "A2",
                                "OK",
                                "12",
                                "20222024",
                                "2022 2024",
                                "31122022",
                                "@",
                                " ")))
                .isEqualTo(text);
    }

    @Test
    void coversNoPartOfALongerOne() {
        var text = "ada@example.org.eu, prada@example.org, piu.ada@example.org, 0833123456789, XRSSMRA85T10A562S";

        assertThat(Cover.over(text, List.of("ada@example.org", "0833123456", "RSSMRA85T10A562S")))
                .isEqualTo(text);
        assertThat(Cover.over(
                        "-ada@example.org. C.F.RSSMRA85T10A562S, tel.0833 123456.",
                        List.of("ada@example.org", "0833123456", "RSSMRA85T10A562S")))
                .isEqualTo("-•••. C.F.•••, tel.•••.");
    }

    private static Person person(String... groups) {
        return new Person(
                "persona",
                "Persona Inventata",
                "persona@example.org",
                Arrays.stream(groups).map(GroupId::of).collect(Collectors.toSet()));
    }
}
