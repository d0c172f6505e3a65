package it.concerto.audit.export;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as files have them, always with three digits for the milliseconds. */
final class Instants {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter ROME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(Rome.ZONE);

    private Instants() {}

    /** For people: by the clocks of Rome, with their distance from UTC. */
    static String ofRome(Instant instant) {
        return ROME.format(instant);
    }

    /** For programs: UTC. */
    static String iso(Instant instant) {
        return ISO.format(instant);
    }
}
