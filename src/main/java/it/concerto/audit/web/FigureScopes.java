package it.concerto.audit.web;

import it.concerto.identity.Person;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Municipality;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.HistoryEvents;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Of what people may see figures; for everybody else the page is not there (BR-01). */
@Component
class FigureScopes {

    private final HistoryEvents history;
    private final Ambiti ambiti;

    FigureScopes(HistoryEvents history, Ambiti ambiti) {
        this.history = history;
        this.ambiti = ambiti;
    }

    /** @param wanted code of an Ambito; empty for the first of theirs */
    FigureScope of(Person person, String wanted) {
        var theirs = new TreeMap<String, String>();
        var names = ambiti.names();
        for (var code : Permissions.where(person, Matter.HISTORY)) {
            theirs.put(code, names.getOrDefault(AmbitoCode.of(code), code));
        }
        if (theirs.isEmpty() || !wanted.isEmpty() && !theirs.containsKey(wanted)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var ambito = AmbitoCode.of(wanted.isEmpty() ? theirs.firstKey() : wanted);
        return new FigureScope(
                ambito,
                theirs,
                history.processes(person, Set.of(ambito), null),
                ambiti.get(ambito).members().stream().map(Municipality::name).toList());
    }
}
