package it.concerto.participation.session.process;

import it.concerto.participation.notice.Convened;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Attendance.Capacity;
import it.concerto.participation.session.Pacts;
import it.concerto.path.PathId;
import it.concerto.path.SessionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the register of a session expects: the representatives for its areas, and whom its calendar names. */
@Component
class ExpectedPeople {

    private final Convened convened;
    private final Pacts pacts;

    ExpectedPeople(Convened convened, Pacts pacts) {
        this.convened = convened;
        this.pacts = pacts;
    }

    /**
     * The rows of the register, and whether it asks for the participation pact: what was signed before is ticked (BR-29).
     *
     * @param mark word that tells them from whoever just comes
     */
    Map<String, Object> of(PathId path, Session session, String mark) {
        if (!pacts.areSignedAtSessions(path)) {
            return Map.of("people", rows(path, session, mark), "pactAtSessions", false);
        }
        var missing = pacts.missing(path, session.plan().number());
        var people = rows(path, session, mark);
        people.forEach(row -> row.put("pactSigned", !missing.contains(participant(row))));
        return Map.of("people", people, "pactAtSessions", true);
    }

    private static String participant(Map<String, Object> row) {
        var organisation = String.valueOf(row.get("organisation"));
        return organisation.isEmpty() ? String.valueOf(row.get("person")) : organisation;
    }

    private List<Map<String, Object>> rows(PathId path, Session session, String mark) {
        var areas = session.plan().areas();
        var representatives = convened.participants(path, session).stream()
                .flatMap(one -> one.content().areas().stream()
                        .filter(choice -> areas.isEmpty() || areas.contains(choice.area()))
                        .map(choice -> row(one.content(), choice)));
        var offices = convened.offices(path, session).stream()
                .map(person -> row(person.displayName(), "", "", Capacity.OFFICE));
        // At a table only those who registered take the floor.
        var capacity = session.plan().type() == SessionType.TABLE ? Capacity.OBSERVER : Capacity.REPRESENTATIVE;
        var guests =
                convened.guests(path, session).stream().map(guest -> row(guest.name(), guest.name(), "", capacity));
        return Stream.of(representatives, offices, guests)
                .flatMap(rows -> rows)
                .map(row -> marked(row, mark))
                .toList();
    }

    private static Map<String, Object> row(Expression content, Expression.AreaChoice choice) {
        return content.isCitizen()
                ? row(choice.representative(), "", choice.area(), Capacity.CITIZEN)
                : row(choice.representative(), content.participantName(), choice.area(), Capacity.REPRESENTATIVE);
    }

    private static Map<String, Object> row(String person, String organisation, String area, Capacity capacity) {
        return Map.of("person", person, "organisation", organisation, "area", area, "capacity", capacity.name());
    }

    private static Map<String, Object> marked(Map<String, Object> row, String mark) {
        var marked = new HashMap<>(row);
        marked.put("expected", mark);
        return marked;
    }
}
