package it.concerto.governance.guideline.process;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The people of some roles as a form offers them, each once and by name. */
final class PersonChoices {

    private PersonChoices() {}

    static List<Map<String, Object>> of(People people, AmbitoCode ambito, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> people.in(ambito, role).stream())
                .distinct()
                .map(PersonChoices::choice)
                .toList();
    }

    private static Map<String, Object> choice(Person person) {
        return Map.of("value", person.username(), "label", person.displayName());
    }
}
