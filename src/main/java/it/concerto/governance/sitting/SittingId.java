package it.concerto.governance.sitting;

import java.util.UUID;

/** Identity of one convocation of a body; a body convened again has a new one. */
public record SittingId(UUID value) {

    public static SittingId of(String text) {
        return new SittingId(UUID.fromString(text));
    }

    static SittingId next() {
        return new SittingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
