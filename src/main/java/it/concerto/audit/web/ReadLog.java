package it.concerto.audit.web;

import it.concerto.audit.reads.Opened;
import it.concerto.audit.reads.ReadPlaces;
import it.concerto.audit.reads.Reads;
import it.concerto.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down who opens what, when it is certain to be shown and before it is: what cannot be written down is not shown (ADR
 * 177). Of several paths at once, as exports may be, whoever hands them out tells it.
 */
@Component
class ReadLog {

    /** Exports tell themselves what they hand out. */
    static final String EXPORT = "/percorsi/{path}/esporta/file";

    private final Reads reads;
    private final ReadPlaces places;
    private final CurrentPerson current;

    ReadLog(Reads reads, ReadPlaces places, CurrentPerson current) {
        this.reads = reads;
        this.places = places;
        this.current = current;
    }

    /** Does nothing for visitors, who have only what is public or their own, and for pages that belong to no path. */
    void shows(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Opened.by(pattern).filter(what -> !pattern.equals(EXPORT)).ifPresent(what -> current.find()
                .ifPresent(person -> reads.record(
                        person.username(), places.of(person, what, variable(request, what)), request.getRequestURI())));
    }

    private static String variable(HttpServletRequest request, Opened what) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .map(variables -> ((Map<?, ?>) variables).get(what.variable()))
                .map(Object::toString)
                .orElseThrow();
    }
}
