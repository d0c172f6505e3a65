package it.concerto.plan.process;

import java.util.Map;

/** Options of a choice, as forms read them. */
final class Options {

    private Options() {}

    static Map<String, Object> option(Object value, String label) {
        return Map.of("value", value.toString(), "label", label);
    }
}
