package it.concerto.notifications;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was written once and went to one or several: the mails of one code for one event of a path.
 *
 * @param copies one for each recipient, by name; never empty
 */
public record Mailing(MailCode code, String subject, Instant written, List<Copy> copies) {

    /** The mail of one recipient; @param problem why the last attempt did not succeed, if it did not */
    public record Copy(String id, String recipient, MailStanding standing, Mail.@Nullable Problem problem) {}

    /** The copy that stands for all where one must be opened. */
    public Copy first() {
        return copies.get(0);
    }

    /** How many copies stand where. */
    public Map<MailStanding, Integer> standing() {
        var standing = new EnumMap<MailStanding, Integer>(MailStanding.class);
        copies.forEach(copy -> standing.merge(copy.standing(), 1, Integer::sum));
        return standing;
    }
}
