package it.concerto.audit.export;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Rome;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * A case file that somebody wants.
 *
 * @param ambito in which the person reads the history of the path
 * @param at what happened before it is told
 */
public record CaseFileRequest(Person person, AmbitoCode ambito, String path, Instant at) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    /** Letters, digits and hyphens, without what comes after the dot. */
    public String fileName() {
        return "fascicolo-%s-%s".formatted(path, SECOND.format(Rome.local(at))).replaceAll("[^A-Za-z0-9-]", "-");
    }
}
