package it.concerto.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import it.concerto.files.FileStore;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Counted;
import it.concerto.organisation.WorkCalendar;
import it.concerto.organisation.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mockito.stubbing.Answer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The module {@code workflow} with its neighbours below: forms as they are, people and calendar as tests need them. */
@EnableAutoConfiguration
@ComponentScan({"it.concerto.database", "it.concerto.ledger", "it.concerto.workflow", "it.concerto.forms"})
public class EngineSlice {

    public static final Person ANNA = person("anna", "Anna Greco", "CASARANO_UDP");
    public static final Person BRUNO = person("bruno", "Bruno Leo", "CASARANO_UDP");
    public static final Person CARLA = person("carla", "Carla Rizzo", "CASARANO_UDPRESP", "CASARANO_PRES");
    public static final Person DARIO = person("dario", "Dario Conte", "TARANTO_UDP");

    private static final List<Person> ALL = List.of(ANNA, BRUNO, CARLA, DARIO);

    private static Person person(String username, String name, String... groups) {
        var of = Stream.of(groups).map(GroupId::of).toList();
        return new Person(username, name, username + "@example.org", Set.copyOf(of));
    }

    private static Long number(Person person) {
        return ALL.indexOf(person) + 1L;
    }

    @Bean
    MovableClock clock() {
        return MovableClock.at("2022-06-01T09:00");
    }

    @Bean
    People people() {
        People people = mock(People.class, withSettings().stubOnly());
        Answer<Optional<Person>> byName = call -> ALL.stream()
                .filter(person -> person.username().equals(call.getArgument(0)))
                .findFirst();
        given(people.find(any())).willAnswer(byName);
        given(people.findActive(any())).willAnswer(byName);
        given(people.names(any())).willAnswer(call -> ALL.stream()
                .filter(person -> call.getArgument(0, Collection.class).contains(person.username()))
                .collect(Collectors.toMap(Person::username, Person::displayName)));
        given(people.numbers(any())).willAnswer(call -> ALL.stream()
                .filter(person -> call.getArgument(0, Collection.class).contains(person.username()))
                .collect(Collectors.toMap(Person::username, EngineSlice::number)));
        given(people.username(anyLong())).willAnswer(call -> ALL.stream()
                .filter(person -> call.getArgument(0).equals(number(person)))
                .map(Person::username)
                .findFirst());
        given(people.isAnybodyIn(any()))
                .willAnswer(call -> ALL.stream().anyMatch(person -> person.isIn(call.getArgument(0))));
        given(people.in(any(GroupId.class))).willAnswer(call -> ALL.stream()
                .filter(person -> person.isIn(call.getArgument(0)))
                .toList());
        given(people.acting(any(GroupId.class))).willAnswer(call -> ALL.stream()
                .filter(person -> person.isIn(call.getArgument(0)))
                .toList());
        return people;
    }

    @Bean
    WorkingDays workingDays() {
        WorkCalendar calendar = mock(WorkCalendar.class, withSettings().stubOnly());
        given(calendar.count(any(), any(), any(), any())).willAnswer(call -> {
            var from = call.getArgument(0, LocalDate.class);
            var forward = call.getArgument(2) == WorkCalendar.Direction.AFTER;
            return new Counted(from, from.plusDays(forward ? 7 : -7), List.of());
        });
        WorkingDays days = mock(WorkingDays.class, withSettings().stubOnly());
        given(days.calendar(any())).willReturn(calendar);
        given(days.end(any(), any(), any()))
                .willAnswer(call -> call.getArgument(1, LocalDate.class).plusDays(7));
        return days;
    }

    @Bean
    Ambiti ambiti() {
        return mock(Ambiti.class, withSettings().stubOnly());
    }

    @Bean
    FileStore fileStore() {
        return mock(FileStore.class, withSettings().stubOnly());
    }
}
