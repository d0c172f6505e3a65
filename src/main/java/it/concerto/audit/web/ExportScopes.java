package it.concerto.audit.web;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.HistoryEvents;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Of what people may have the history; for everybody else the page is not there (BR-01). */
@Component
class ExportScopes {

    private final HistoryEvents history;
    private final Ambiti ambiti;

    ExportScopes(HistoryEvents history, Ambiti ambiti) {
        this.history = history;
        this.ambiti = ambiti;
    }

    ExportScope ofPath(Person person, String path) {
        var ambito = history.ambitoOf(person, path).orElseThrow(ExportScopes::notFound);
        return new ExportScope(path, named(Set.of(ambito)), history.processes(person, Set.of(ambito), path));
    }

    /** All paths of the Ambiti whose auditor the person is. */
    ExportScope ofAuditor(Person person) {
        var audited = person.groups().stream()
                .filter(group -> group.role() == Role.AUD)
                .map(GroupId::ambito)
                .collect(Collectors.toSet());
        if (audited.isEmpty()) {
            throw notFound();
        }
        return new ExportScope(null, named(audited), history.processes(person, audited, null));
    }

    private Map<AmbitoCode, String> named(Collection<AmbitoCode> codes) {
        var names = ambiti.names();
        var named = new LinkedHashMap<AmbitoCode, String>();
        codes.stream()
                .sorted(Comparator.comparing(AmbitoCode::value))
                .forEach(code -> named.put(code, names.getOrDefault(code, code.value())));
        return named;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
