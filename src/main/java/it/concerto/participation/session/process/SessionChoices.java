package it.concerto.participation.session.process;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Municipality;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a session offer: its areas, the Comuni of its Ambito. */
@Component
class SessionChoices {

    private final Sessions sessions;
    private final Ambiti ambiti;

    SessionChoices(Sessions sessions, Ambiti ambiti) {
        this.sessions = sessions;
        this.ambiti = ambiti;
    }

    /** All areas of the path where the session names none. */
    List<Map<String, Object>> areas(PathId path, int session, PathConfiguration configuration) {
        return AreaChoices.of(configuration, sessions.get(path, session).plan().areas());
    }

    /** Names of the Comuni by their ISTAT code. */
    Map<String, String> names(AmbitoCode ambito) {
        return ambiti.get(ambito).members().stream()
                .collect(Collectors.toMap(one -> one.istat().value(), Municipality::name));
    }

    List<Map<String, Object>> municipalities(AmbitoCode ambito) {
        return ambiti.get(ambito).members().stream()
                .map(one -> Map.<String, Object>of("value", one.istat().value(), "label", one.name()))
                .toList();
    }
}
