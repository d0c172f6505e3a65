package it.concerto.ledger;

import it.concerto.organisation.AmbitoCode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param ambito whose chain tells it; null for what concerns the whole installation
 * @param path the case it belongs to, or null
 * @param action what kind, at most 60 characters, e.g. {@code task.completed}
 * @param subject what it happened to, by its id, at most 300 characters; never a name of a person
 * @param actor username of who did it, or null for the product itself; the chain keeps a pseudonym
 * @param onBehalfOf username of the absent person, or null
 * @param details what may be personal: the chain holds a commitment to it under the key of the case
 * @param kept whether the details themselves are kept, sealed with the key of the case and destroyed with it; not where they
 *     stand in a table of their module, which the commitment proves for as long as they stand there
 */
public record AuditEvent(
        @Nullable AmbitoCode ambito,
        @Nullable String path,
        String action,
        String subject,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        Map<String, String> details,
        boolean kept) {

    private static final int ACTION = 60;
    private static final int SUBJECT = 300;

    public AuditEvent {
        if (action.isEmpty() || action.length() > ACTION || subject.length() > SUBJECT) {
            throw new IllegalArgumentException("Not an event: " + action);
        }
        details = new TreeMap<>(details);
    }

    /** Of the installation, by the product itself. */
    public static AuditEvent ofInstallation(String action, String subject) {
        return new AuditEvent(null, null, action, subject, null, null, Map.of(), false);
    }

    /** Without details, by somebody or by the product itself. */
    public static AuditEvent of(
            @Nullable AmbitoCode ambito, @Nullable String path, String action, String subject, @Nullable String actor) {
        return new AuditEvent(ambito, path, action, subject, actor, null, Map.of(), false);
    }
}
