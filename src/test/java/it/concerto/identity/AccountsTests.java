package it.concerto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.identity.AccountRefused.Reason;
import it.concerto.identity.IdentityEvent.AccountDisabled;
import it.concerto.identity.IdentityEvent.AccountRegistered;
import it.concerto.identity.IdentityEvent.RoleAssigned;
import it.concerto.identity.IdentityEvent.RoleEnded;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AccountsTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 5, 20);
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final GroupId UDP = GroupId.of("CASARANO_UDP");
    private static final GroupId CONS = GroupId.of("CASARANO_CONS_075016");
    private static final String PASSWORD = "una frase abbastanza lunga";

    private final List<Object> events = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2022-05-20T08:00:00Z"), Rome.ZONE);
    private final JdbcClient jdbc = TestDatabase.with("V0020__identity.sql");
    private final Accounts accounts = new Accounts(
            new AccountStore(jdbc, new PersonStore(jdbc)),
            new Passwords(new BCryptPasswordEncoder(4)),
            events::add,
            clock);
    private final People people = new People(new PersonStore(jdbc), clock);

    @Test
    void findsPeopleByGroupAndByRoleInName() throws Exception {
        register("bruno", "Bruno Leo", UDP);
        register("anna", "Anna Greco", UDP, CONS);

        assertThat(people.in(UDP)).extracting(Person::username).containsExactly("anna", "bruno");
        assertThat(people.in(CONS)).extracting(Person::username).containsExactly("anna");
        assertThat(people.in(CASARANO, Role.CONS)).extracting(Person::username).containsExactly("anna");
        assertThat(people.in(AmbitoCode.of("TARANTO"), Role.UDP)).isEmpty();
        assertThat(people.find("anna").orElseThrow().groups()).containsExactlyInAnyOrder(UDP, CONS);
        assertThat(events).contains(new AccountRegistered("anna"), new RoleAssigned("anna", UDP, TODAY, null));
    }

    @Test
    void findsPeopleByTheirNumber() throws Exception {
        register("anna", "Anna Greco");
        register("bruno", "Bruno Leo");
        accounts.disable("anna");

        var numbers = people.numbers(List.of("anna", "bruno", "nobody"));

        assertThat(numbers).containsOnlyKeys("anna", "bruno");
        assertThat(people.username(numbers.get("anna"))).contains("anna");
        assertThat(people.username(0)).isEmpty();
        assertThat(people.numbers(List.of())).isEmpty();
    }

    @Test
    void givesARoleToThoseWhoHaveItNot() throws Exception {
        register("anna", "Anna Greco", UDP);
        register("bruno", "Bruno Leo");
        events.clear();

        assertThat(accounts.assign(Set.of("anna", "bruno"), UDP, TODAY, null)).containsExactly("bruno");

        assertThat(people.in(UDP)).extracting(Person::username).containsExactly("anna", "bruno");
        assertThat(events).containsExactly(new RoleAssigned("bruno", UDP, TODAY, null));
        assertThat(accounts.assign(Set.of(), UDP, TODAY, null)).isEmpty();
    }

    @Test
    void givesARoleFromItsFirstDayToItsLast() throws Exception {
        register("anna", "Anna Greco");
        accounts.assign("anna", UDP, TODAY.plusDays(1), null);
        accounts.assign("anna", CONS, TODAY.minusDays(9), TODAY);

        assertThat(people.find("anna").orElseThrow().groups()).containsExactly(CONS);
        assertThat(people.in(UDP)).isEmpty();
    }

    @Test
    void endsARoleAfterItsLastDay() throws Exception {
        register("anna", "Anna Greco", UDP, CONS);

        accounts.end("anna", UDP, TODAY);
        accounts.end("anna", CONS, TODAY.minusDays(1));

        assertThat(people.find("anna").orElseThrow().groups()).containsExactly(UDP);
        assertThat(events).contains(new RoleEnded("anna", CONS, TODAY.minusDays(1)));
    }

    /** Ended by mistake and given again on the same day. */
    @Test
    void letsARoleThatWasToEndGoOn() throws Exception {
        register("anna", "Anna Greco", UDP);
        accounts.end("anna", UDP, TODAY);

        assertThat(accounts.assign("anna", UDP, TODAY, null)).isTrue();

        assertThat(accounts.assign("anna", UDP, TODAY.plusDays(1), null))
                .as("still there tomorrow")
                .isFalse();
    }

    @Test
    void assignsNothingTwice() throws Exception {
        register("anna", "Anna Greco", UDP);

        accounts.assign("anna", UDP, TODAY, null);

        assertThat(events.stream().filter(event -> event instanceof RoleAssigned))
                .hasSize(1);
    }

    @Test
    void keepsADisabledAccountButNotItsMembership() throws Exception {
        register("anna", "Anna Greco", UDP);

        accounts.disable("anna");
        accounts.disable("anna");

        assertThat(people.find("anna")).isPresent();
        assertThat(people.findActive("anna")).isEmpty();
        assertThat(people.in(UDP)).isEmpty();
        assertThat(events.stream().filter(event -> event instanceof AccountDisabled))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "tredici cara., PASSWORD_TOO_SHORT",
        "ventiquattro caratteri con emoji \uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB\uD83C\uDFBB, PASSWORD_TOO_LONG",
        "la mia ANNA preferita, PASSWORD_LIKE_USERNAME"
    })
    void refusesPasswords(String password, Reason reason) {
        refuses(reason, "anna", password);
    }

    @Test
    void givesAUserNameOnce() throws Exception {
        register("anna", "Anna Greco");

        refuses(Reason.USERNAME_TAKEN, "anna", PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Anna", "1anna", "anna greco", "anna\n", "anna/../x", "anna'--"})
    void takesNoOddUserNames(String username) {
        assertThatThrownBy(() -> account(username, PASSWORD)).isInstanceOf(IllegalArgumentException.class);
    }

    private void register(String username, String name, GroupId... groups) throws AccountRefused {
        accounts.register(new NewAccount(username, name, username + "@example.org", PASSWORD, Set.of(groups), TODAY));
    }

    private static NewAccount account(String username, String password) {
        return new NewAccount(username, "Anna", "anna@example.org", password, Set.of(), TODAY);
    }

    private void refuses(Reason reason, String username, String password) {
        assertThatThrownBy(() -> accounts.register(account(username, password)))
                .asInstanceOf(InstanceOfAssertFactories.type(AccountRefused.class))
                .extracting(AccountRefused::reason)
                .isEqualTo(reason);
    }
}
