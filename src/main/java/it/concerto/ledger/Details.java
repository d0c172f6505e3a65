package it.concerto.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Details as one text, the same for the same details. */
final class Details {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Details() {}

    /** @param details in the order of their names */
    static String text(Map<String, String> details) {
        return JSON.writeValueAsString(details);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
