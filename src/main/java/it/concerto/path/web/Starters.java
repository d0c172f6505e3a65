package it.concerto.path.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may start a path where: who leads the Ufficio di Piano, and the application's administrator. */
@Component
class Starters {

    private final Ambiti ambiti;

    Starters(Ambiti ambiti) {
        this.ambiti = ambiti;
    }

    /** The Ambiti, by name, in which the person may start a path. */
    List<Ambito> ambiti(Person person) {
        return ambiti.all().stream()
                .filter(ambito -> person.has(ambito.code(), Role.UDPRESP) || person.has(ambito.code(), Role.ADM))
                .toList();
    }
}
