package it.concerto.participation.session.process;

import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Manifestation;
import java.util.List;
import java.util.Map;

/** Whom the register of a session expects: the representatives for its areas. */
final class ExpectedPeople {

    private ExpectedPeople() {}

    static List<Map<String, Object>> of(List<Manifestation> admitted, List<String> areas) {
        return admitted.stream()
                .flatMap(one -> one.content().areas().stream()
                        .filter(choice -> areas.contains(choice.area()))
                        .map(choice -> row(one.content(), choice)))
                .toList();
    }

    private static Map<String, Object> row(Expression content, Expression.AreaChoice choice) {
        return Map.of(
                "person",
                choice.representative(),
                "organisation",
                content.isCitizen() ? "" : content.participantName(),
                "area",
                choice.area(),
                "capacity",
                content.isCitizen() ? "CITIZEN" : "REPRESENTATIVE");
    }
}
