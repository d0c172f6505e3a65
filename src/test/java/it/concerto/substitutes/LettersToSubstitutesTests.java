package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.CASARANO;
import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.governance.sitting.BodyAddresses;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** BR-76: what an office has to know reaches whoever does the work of its head. */
@WholePathTest
class LettersToSubstitutesTests {

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    People people;

    @Autowired
    BodyAddresses addresses;

    private Leave leave;

    @BeforeEach
    void theHeadWillBeAway() throws Exception {
        leave = Leave.in(application);
        leave.enter();
    }

    @Test
    @DisplayName("BR-76 letters to the office go to the head and, while they are away, to their substitute")
    void writesToBothWhileTheHeadIsAway() {
        leave.at("2022-06-05T23:59:59");
        assertThat(addresses.holders(CASARANO, Role.UDPRESP)).containsExactly(address(ENEA));
        leave.at("2022-06-06T00:00");
        assertThat(addresses.holders(CASARANO, Role.UDPRESP)).containsExactly(address(ENEA), address(FAUSTO));
        leave.at("2022-06-13T00:00");
        assertThat(addresses.holders(CASARANO, Role.UDPRESP)).containsExactly(address(ENEA));
    }

    @Test
    @DisplayName("BR-76 a role is not taken for another whose name begins like it, nor one Ambito for another")
    void takesNoRoleForAnother() throws Exception {
        var assistant = people.in(CASARANO, Role.SSP).get(0).username();
        leave.enter(Leave.of(ENEA, assistant, Leave.LAST.plusDays(1), Leave.LAST.plusDays(2), Leave.HEAD));
        leave.at("2022-06-13T09:00");
        assertThat(usernames(people.acting(CASARANO, Role.UDPRESP))).containsExactly(ENEA, assistant);
        assertThat(usernames(people.acting(CASARANO, Role.UDP)))
                .containsExactlyElementsOf(usernames(people.in(CASARANO, Role.UDP)));
        assertThat(usernames(people.acting(GroupId.of("PUTIGNANO_UDPRESP")))).doesNotContain(assistant);
    }

    @Test
    @DisplayName("BR-76 the substitute of a municipal official is found by the role alone")
    void findsThoseOfTheComuni() throws Exception {
        var official = people.in(CASARANO, Role.COM).get(0);
        var group = official.groups().stream()
                .filter(one -> one.role() == Role.COM)
                .findFirst()
                .orElseThrow();
        leave.enter(Leave.of(official.username(), FAUSTO, Leave.FIRST, Leave.LAST, group));
        leave.at("2022-06-07T09:00");

        assertThat(usernames(people.acting(CASARANO, Role.COM))).contains(official.username(), FAUSTO);
        assertThat(usernames(people.acting(group))).contains(official.username(), FAUSTO);
    }

    private Recipient address(String username) {
        var person = leave.person(username);
        return new Recipient(person.displayName(), person.email());
    }

    private static List<String> usernames(List<Person> people) {
        return people.stream().map(Person::username).toList();
    }
}
