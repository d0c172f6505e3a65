package it.concerto.substitutes.web;

import it.concerto.identity.GroupId;
import it.concerto.identity.ListedPerson;
import it.concerto.identity.ListedPerson.Assignment;
import it.concerto.identity.PeopleRegister;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.identity.Substitution;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.substitutes.RoleNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody may enter or end, and what the form of substitutions offers to choose from. */
@Component
class SubstitutionChoices {

    /** More people than any Ambito has. */
    private static final int EVERYBODY = 2000;

    private final PeopleRegister register;
    private final Ambiti ambiti;
    private final RoleNames names;
    private final Clock clock;

    SubstitutionChoices(PeopleRegister register, Ambiti ambiti, RoleNames names, Clock clock) {
        this.register = register;
        this.ambiti = ambiti;
        this.names = names;
        this.clock = clock;
    }

    /** Whose substitutions the person may enter and end besides their own. */
    List<AmbitoCode> administered(Person person) {
        return person.ownGroups().stream()
                .filter(group -> group.role() == Role.ADM && !group.ambito().equals(GroupId.INSTALLATION))
                .map(GroupId::ambito)
                .toList();
    }

    /** Where the person may enter a substitution, with names. */
    Map<AmbitoCode, String> ambiti(Person person) {
        var known = ambiti.names();
        var found = new TreeMap<AmbitoCode, String>(Comparator.comparing(AmbitoCode::value));
        person.ownGroups().stream()
                .filter(group -> group.role().isSubstitutable())
                .map(GroupId::ambito)
                .forEach(ambito -> found.put(ambito, known.getOrDefault(ambito, ambito.value())));
        administered(person).forEach(ambito -> found.put(ambito, known.getOrDefault(ambito, ambito.value())));
        return found;
    }

    String name(AmbitoCode ambito) {
        return ambiti.names().getOrDefault(ambito, ambito.value());
    }

    boolean mayEnd(Person person, Substitution away) {
        return away.isOf(person) || administered(person).contains(away.ambito());
    }

    /**
     * A substitution on the page.
     *
     * @param roles as people call them
     * @param state AHEAD, NOW, ENDED or OVER
     */
    record Row(Substitution away, List<String> roles, String state, boolean mayEnd) {}

    List<Row> rows(Person person, List<Substitution> all) {
        return all.stream()
                .map(away -> new Row(
                        away,
                        away.groups().stream().map(this::name).toList(),
                        state(away),
                        !isOver(away) && mayEnd(person, away)))
                .toList();
    }

    private String state(Substitution away) {
        if (away.endedOn() != null) {
            return "ENDED";
        }
        if (isOver(away)) {
            return "OVER";
        }
        return away.holdsOn(today()) ? "NOW" : "AHEAD";
    }

    private boolean isOver(Substitution away) {
        return away.endedOn() != null || away.isOverOn(today());
    }

    Map<String, Object> given(Person person, AmbitoCode ambito) {
        var forOthers = administered(person).contains(ambito);
        var people = register.page(ambito, 0, EVERYBODY).stream()
                .filter(ListedPerson::enabled)
                .toList();
        var officials = people.stream()
                .filter(each -> forOthers || each.username().equals(person.username()))
                .filter(each -> roles(List.of(each), ambito)
                        .anyMatch(role -> role.role().isSubstitutable()))
                .toList();
        return Map.of(
                "forOthers", forOthers,
                "absentOptions", options(officials),
                "substituteOptions",
                        options(people.stream()
                                .filter(each -> forOthers || !each.username().equals(person.username()))
                                .filter(each -> maySubstitute(each, ambito))
                                .toList()),
                "roleOptions",
                        roles(officials, ambito)
                                .filter(group -> group.role().isSubstitutable())
                                .distinct()
                                .map(group -> Map.of("value", group.toString(), "label", name(group)))
                                .toList());
    }

    private boolean maySubstitute(ListedPerson person, AmbitoCode ambito) {
        var roles = roles(List.of(person), ambito).map(GroupId::role).toList();
        return !roles.isEmpty() && !roles.contains(Role.AUD);
    }

    private Stream<GroupId> roles(Collection<ListedPerson> people, AmbitoCode ambito) {
        return people.stream()
                .flatMap(person -> person.assignments().stream())
                .filter(each -> !each.hasEndedBy(today()))
                .map(Assignment::group)
                .filter(group -> group.ambito().equals(ambito));
    }

    private static List<Map<String, String>> options(List<ListedPerson> people) {
        return people.stream()
                .map(person -> Map.of("value", person.username(), "label", person.displayName()))
                .toList();
    }

    private String name(GroupId group) {
        return names.of(group, LocaleContextHolder.getLocale());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
