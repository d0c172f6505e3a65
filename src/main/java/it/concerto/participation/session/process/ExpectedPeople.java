package it.concerto.participation.session.process;

import it.concerto.participation.notice.Expression;
import it.concerto.participation.notice.Manifestation;
import java.util.List;
import java.util.Map;

/** Whom the register of a session expects: the representatives for its areas. */
final class ExpectedPeople {

    private ExpectedPeople() {}

    /** @param mark word that tells them from whoever just comes */
    static List<Map<String, Object>> of(List<Manifestation> admitted, List<String> areas, String mark) {
        return admitted.stream()
                .flatMap(one -> one.content().areas().stream()
                        .filter(choice -> areas.contains(choice.area()))
                        .map(choice -> row(one.content(), choice, mark)))
                .toList();
    }

    private static Map<String, Object> row(Expression content, Expression.AreaChoice choice, String mark) {
        return Map.of(
                "expected",
                mark,
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
