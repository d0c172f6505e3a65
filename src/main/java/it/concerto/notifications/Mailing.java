package it.concerto.notifications;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was written once and went to one or several: the mails of one code for one event of a path.
 *
 * @param copies one for each recipient, by name; never empty
 */
public record Mailing(MailCode code, String subject, Instant written, List<Copy> copies) {

    /** The mail of one recipient. */
    public record Copy(String id, String recipient, Mail.Status status) {}

    /** The copy that stands for all where one must be opened. */
    public Copy first() {
        return copies.get(0);
    }

    /** How many copies stand where. */
    public Map<Mail.Status, Integer> standing() {
        var standing = new EnumMap<Mail.Status, Integer>(Mail.Status.class);
        copies.forEach(copy -> standing.merge(copy.status(), 1, Integer::sum));
        return standing;
    }
}
