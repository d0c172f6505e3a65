package it.concerto.audit.reads;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a path people open, by the address below which all its pages and files stand: a new page there is a read from its
 * first day.
 */
public enum Opened {
    PATH("/percorsi/{path}", "path"),
    TASK("/attivita/{task}", "task"),
    DOCUMENT("/documenti/{sha256}", "sha256"),
    MAIL("/posta/{id}", "id");

    private final String address;
    private final String variable;

    Opened(String address, String variable) {
        this.address = address;
        this.variable = variable;
    }

    /** @param pattern of a page, e.g. {@code /percorsi/{path}/sedute}; empty if it belongs to no path */
    public static Optional<Opened> by(String pattern) {
        return Stream.of(values())
                .filter(one -> pattern.equals(one.address) || pattern.startsWith(one.address + "/"))
                .findFirst();
    }

    /** @param address of one that was opened, without variables */
    static Optional<Opened> ofAddress(String address) {
        return Stream.of(values())
                .filter(one -> address.startsWith(one.address.substring(0, one.address.indexOf('{'))))
                .findFirst();
    }

    /** Name of the variable of the address that says which one. */
    public String variable() {
        return variable;
    }
}
