package it.concerto.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.identity.Role;
import it.concerto.identity.SignInHints.Hint;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;

class DemoPeopleTests {

    private static final Map<String, List<String>> MUNICIPALITIES = Map.of(
            "CASARANO", List.of("075016", "075021", "075042", "075059", "075064", "075081", "075084"),
            "PUTIGNANO", List.of("072036", "072031", "072017", "072025", "072003"),
            "TARANTO", List.of("073027"),
            "ALTAMURA", List.of("072004", "072023", "072034", "072041"));

    private final Accounts accounts = mock();
    private final DemoPeople people = new DemoPeople(accounts, mock(Ambiti.class), "concerto-di-zona");

    @Test
    void givesEveryRoleOfAnOfficeToSomebodyInEachAmbito() throws Exception {
        var roles = EnumSet.complementOf(EnumSet.of(Role.REG, Role.CACTA));

        var registered = registered();

        for (String ambito : MUNICIPALITIES.keySet()) {
            assertThat(registered.stream()
                            .flatMap(account -> account.groups().stream())
                            .filter(group -> group.ambito().value().equals(ambito))
                            .map(group -> group.role())
                            .collect(Collectors.toSet()))
                    .as(ambito)
                    .containsExactlyInAnyOrderElementsOf(roles);
        }
    }

    @Test
    void staffsEveryMunicipalOffice() throws Exception {
        var groups = registered().stream()
                .flatMap(account -> account.groups().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());

        var expected = new ArrayList<String>();
        MUNICIPALITIES.forEach((ambito, codes) -> codes.forEach(code ->
                List.of("CONS", "SEGR", "COM").forEach(role -> expected.add(ambito + "_" + role + "_" + code))));

        assertThat(groups).containsAll(expected);
        assertThat(groups.stream().filter(group -> group.split("_").length == 3))
                .hasSameSizeAs(expected);
    }

    @Test
    void seatsAHolderForEveryComune() {
        MUNICIPALITIES.forEach((ambito, codes) -> codes.forEach(code ->
                assertThat(people.holder(AmbitoCode.of(ambito), code)).as(code).isPresent()));

        assertThat(people.holder(AmbitoCode.of("CASARANO"), "ASL")).isPresent();
        // BR-04
        assertThat(people.holder(AmbitoCode.of("TARANTO"), "ASL")).isEmpty();
    }

    @Test
    @DisplayName("2.1 an official of the Region serves all Ambiti")
    void givesTheRegionAnOfficial() throws Exception {
        assertThat(registered())
                .filteredOn(account -> account.groups().contains(GroupId.of("REGIONE_REG")))
                .hasSize(1);
        assertThat(people.places()).extracting(place -> place.name()).contains("Regione Puglia");
    }

    @Test
    void namesEverybodyOnce() throws Exception {
        assertThat(registered()).extracting(NewAccount::username).doesNotHaveDuplicates();
    }

    @Test
    void registersNobodyTwice() throws Exception {
        given(accounts.exists(any())).willReturn(true);

        people.run(new DefaultApplicationArguments());

        verify(accounts, never()).register(any());
    }

    @Test
    void offersEverybodyAtTheDoor() throws Exception {
        var offered = people.places().stream()
                .flatMap(place -> place.offices().stream())
                .flatMap(office -> office.hints().stream())
                .map(Hint::username)
                .toList();

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(
                        registered().stream().map(NewAccount::username).toList());
    }

    private List<NewAccount> registered() throws Exception {
        var captor = ArgumentCaptor.forClass(NewAccount.class);
        people.run(new DefaultApplicationArguments());
        verify(accounts, atLeastOnce()).register(captor.capture());
        return captor.getAllValues();
    }
}
