package it.concerto.forms;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds the line of a place in a JSON text: read a second time, and only when something is wrong there. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /**
     * The line of what a pointer leads to, or of the nearest thing around it if that is not there.
     *
     * @return 0 if the text is no JSON, or {@code pointer} is none
     */
    static int of(String json, String pointer) {
        if (!pointer.startsWith("/")) {
            return 0;
        }
        try (var parser = JSON.createParser(json)) {
            var line = 0;
            var nearest = -1;
            while (parser.nextToken() != null) {
                var here = parser.streamReadContext().pathAsPointer().toString();
                if (here.length() > nearest && (pointer + "/").startsWith(here + "/")) {
                    nearest = here.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
            return line;
        } catch (JacksonException e) {
            return 0;
        }
    }
}
