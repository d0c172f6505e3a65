package it.concerto.demo.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import it.concerto.demo.PatronDays;
import it.concerto.demo.people.DemoPeople;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.NewAmbito;
import it.concerto.organisation.NewSeat;
import it.concerto.organisation.Seat.VoteRule;
import it.concerto.organisation.SeatHolder;
import it.concerto.organisation.Seats;
import it.concerto.path.NewPath;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ActingProduct;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;

class DemoPathsTests {

    private static final DefaultApplicationArguments NONE = new DefaultApplicationArguments();

    private final Ambiti ambiti = mock();
    private final Seats seats = mock();
    private final PlanningPaths paths = mock();
    private final People people = mock();
    private final DemoPeople demoPeople = mock();
    private final DemoAmbiti demoAmbiti = new DemoAmbiti(
            new VariantsReader(),
            ambiti,
            seats,
            new PatronDays(
                    Map.of("CASARANO", "--01-23", "PUTIGNANO", "--08-03", "TARANTO", "--05-10", "ALTAMURA", "--05-05")),
            demoPeople);
    private final DemoPaths demoPaths =
            new DemoPaths(new VariantsReader(), paths, people, mock(ActingProduct.class, call -> call.getArgument(
                            1, ActingProduct.Work.class)
                    .run()));

    @Test
    void registersFourAmbitiWithTheirComuniAndSeats() throws Exception {
        var registered = registerAmbiti();

        assertThat(registered.stream()
                        .collect(Collectors.toMap(ambito -> ambito.code().value(), ambito -> ambito.members()
                                .size())))
                .isEqualTo(Map.of("PUTIGNANO", 5, "CASARANO", 7, "TARANTO", 1, "ALTAMURA", 4));
        var seated = ArgumentCaptor.forClass(NewSeat.class);
        then(seats).should(times(5 + 2 + 7 + 2 + 1 + 4 + 2)).register(seated.capture());
        assertThat(seated.getAllValues().stream()
                        .filter(seat -> seat.voteRule() == VoteRule.ALWAYS)
                        .collect(Collectors.groupingBy(seat -> seat.ambito().value(), Collectors.counting())))
                .isEqualTo(Map.of("PUTIGNANO", 5L, "CASARANO", 7L, "TARANTO", 1L, "ALTAMURA", 4L));
    }

    @Test
    void makesEachCapofilaLead() throws Exception {
        assertThat(registerAmbiti())
                .allSatisfy(ambito -> assertThat(ambito.members().stream().filter(NewAmbito.Member::lead))
                        .hasSize(1)
                        .allSatisfy(lead -> assertThat(lead.municipality().name())
                                .isEqualToIgnoringCase(ambito.code().value())));
    }

    @Test
    void startsEveryPathOnceInTheNameOfWhoLeadsTheOffice() throws Exception {
        given(people.in(any(), any(Role.class)))
                .willReturn(List.of(new Person("anna.greco", "Anna Greco", "anna@example.org", Set.of())));

        demoPaths.run(NONE);

        var opened = ArgumentCaptor.forClass(NewPath.class);
        then(paths).should(times(5)).open(opened.capture(), any());
        assertThat(opened.getAllValues())
                .extracting(path -> path.id().value())
                .containsExactly(
                        "PUTIGNANO-PDZ-V",
                        "PUTIGNANO-PDZ-IV",
                        "CASARANO-PDZ-V",
                        "TARANTO-PDZ-2018",
                        "ALTAMURA-ANNUAL-2020-2021");
    }

    @Test
    void changesNothingAtTheNextStart() throws Exception {
        given(ambiti.find(any())).willReturn(Optional.of(mock(Ambito.class)));
        given(paths.find(any())).willReturn(Optional.of(mock(PlanningPath.class)));

        demoAmbiti.run(NONE);
        demoPaths.run(NONE);

        then(ambiti).should(never()).register(any());
        then(seats).should(never()).register(any());
        then(paths).should(never()).open(any(), any());
    }

    private List<NewAmbito> registerAmbiti() throws Exception {
        var known = new HashSet<>();
        given(ambiti.find(any()))
                .willAnswer(
                        call -> known.add(call.getArgument(0)) ? Optional.empty() : Optional.of(mock(Ambito.class)));
        given(demoPeople.holder(any(), any()))
                .willReturn(Optional.of(new SeatHolder("Anna Greco", "Sindaca", "anna.greco")));

        demoAmbiti.run(NONE);

        var registered = ArgumentCaptor.forClass(NewAmbito.class);
        then(ambiti).should(times(4)).register(registered.capture());
        return registered.getAllValues();
    }
}
