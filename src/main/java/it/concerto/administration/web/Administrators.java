package it.concerto.administration.web;

import it.concerto.administration.Administration;
import it.concerto.administration.Realm;
import it.concerto.identity.ListedPerson;
import it.concerto.identity.PeopleRegister;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows everybody else that there is nothing here. */
@Component
class Administrators {

    private final Administration administration;
    private final PeopleRegister register;

    Administrators(Administration administration, PeopleRegister register) {
        this.administration = administration;
        this.register = register;
    }

    Realm realm(Person person) {
        return administration.realm(person).orElseThrow(Administrators::nothing);
    }

    ListedPerson person(Realm realm, long number) {
        return register.find(number).filter(realm::holds).orElseThrow(Administrators::nothing);
    }

    Ambito ambito(Realm realm, AmbitoCode code) {
        return realm.ambiti().stream()
                .filter(ambito -> ambito.code().equals(code))
                .findFirst()
                .orElseThrow(Administrators::nothing);
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
