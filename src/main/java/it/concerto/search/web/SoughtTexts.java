package it.concerto.search.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What somebody looked for in this session, by a key that says nothing: a name is personal data and has no place in an
 * address (ADR 145).
 */
@Component
class SoughtTexts {

    private static final String PREFIX = "search.";
    private static final int MOST = 50;
    private static final int RADIX = 36;

    private final Clock clock;

    SoughtTexts(Clock clock) {
        this.clock = clock;
    }

    /** @return its key */
    String keep(HttpSession session, String text) {
        var keys = keys(session);
        if (keys.size() >= MOST) {
            session.removeAttribute(PREFIX + keys.get(0));
        }
        var moment = clock.millis();
        while (keys.contains(Long.toString(moment, RADIX))) {
            moment++;
        }
        var key = Long.toString(moment, RADIX);
        session.setAttribute(PREFIX + key, text);
        return key;
    }

    Optional<String> find(HttpSession session, String key) {
        return Optional.ofNullable((String) session.getAttribute(PREFIX + key));
    }

    /** The oldest first: keys are moments. */
    private static List<String> keys(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .sorted()
                .toList();
    }
}
