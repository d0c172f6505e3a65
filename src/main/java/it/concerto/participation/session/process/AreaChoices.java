package it.concerto.participation.session.process;

import it.concerto.path.PathConfiguration;
import java.util.List;
import java.util.Map;

/** The areas of a session as a form offers them; all of the path when it names none. */
final class AreaChoices {

    private AreaChoices() {}

    static List<Map<String, Object>> of(PathConfiguration configuration, List<String> areas) {
        return configuration.areas().stream()
                .filter(area -> areas.isEmpty() || areas.contains(area.code()))
                .map(area -> Map.<String, Object>of("value", area.code(), "label", area.name()))
                .toList();
    }
}
