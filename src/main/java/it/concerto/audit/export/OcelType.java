package it.concerto.audit.export;

import java.util.List;
import java.util.Locale;

/** The types of objects, and which attributes they may have; all of them are texts. */
enum OcelType {
    PATH,
    RUN("process", "model", "caller"),
    TASK("element"),
    DOCUMENT("kind"),
    PERSON;

    private final List<String> attributes;

    OcelType(String... attributes) {
        this.attributes = List.of(attributes);
    }

    List<String> attributes() {
        return attributes;
    }

    /** As files call it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** No two objects have the same, of whatever types they are. */
    String id(String key) {
        return text() + ":" + key;
    }
}
