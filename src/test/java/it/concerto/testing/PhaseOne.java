package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Casarano's two preliminary sessions: one with the social service, one with unions and ASL. */
public record PhaseOne(Ensemble ensemble, People people, JdbcClient jdbc) {

    public void isConvenedBeforeTheTables() {
        assertThat(convened(1)).containsAll(names(Role.SSP)).doesNotContain("CGIL Lecce");
        assertThat(convened(2)).containsAll(names(Role.ASL)).contains("CGIL Lecce");
        assertThat(convened(3)).as("a table waits for the list").isEmpty();
    }

    private List<String> convened(int session) {
        return jdbc.sql("select recipient_name from cz_mail where path = ? and code = 'M07' and event like ?")
                .params(ensemble.path(), "session-" + session + "-%")
                .query(String.class)
                .list();
    }

    private List<String> names(Role role) {
        return names(people.in(AmbitoCode.of("CASARANO"), role));
    }

    /** As letters name them. */
    public static List<String> names(List<Person> people) {
        return people.stream().map(Person::displayName).toList();
    }
}
