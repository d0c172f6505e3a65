package it.concerto.retention.web;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.retention.Outlook;
import it.concerto.retention.Outlooks;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sees what goes when: administrators, and who reads the history of an Ambito, auditors first; administrators decide. To all others there is nothing here. */
@Component
class RetentionScope {

    private static final GroupId WHOLE = new GroupId(GroupId.INSTALLATION, Role.ADM, null);

    private final Ambiti ambiti;
    private final Outlooks outlooks;

    RetentionScope(Ambiti ambiti, Outlooks outlooks) {
        this.ambiti = ambiti;
        this.outlooks = outlooks;
    }

    static boolean administers(Person person, AmbitoCode ambito) {
        return person.isIn(WHOLE) || person.has(ambito, Role.ADM);
    }

    private static boolean reads(Person person, AmbitoCode ambito) {
        return administers(person, ambito) || Permissions.reads(person, ambito, Matter.HISTORY);
    }

    /** By name; at least one. */
    List<Ambito> all(Person person) {
        var read = ambiti.all().stream()
                .filter(ambito -> reads(person, ambito.code()))
                .toList();
        if (read.isEmpty()) {
            throw nothing();
        }
        return read;
    }

    Ambito ambito(Person person, String code) {
        return all(person).stream()
                .filter(ambito -> ambito.code().value().equals(code))
                .findFirst()
                .orElseThrow(RetentionScope::nothing);
    }

    Outlook path(Person person, String id) {
        try {
            return outlooks.find(PathId.of(id))
                    .filter(outlook -> reads(person, outlook.path().ambito()))
                    .orElseThrow(RetentionScope::nothing);
        } catch (IllegalArgumentException e) {
            throw nothing();
        }
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
