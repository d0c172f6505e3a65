package it.concerto.audit.moment;

import it.concerto.documents.DocumentVersion;
import it.concerto.identity.InOffice;
import it.concerto.organisation.IstatCode;
import it.concerto.workflow.PathThen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path as it stood at an instant (A3).
 *
 * @param at the instant, which belongs to it
 * @param processes what ran and waited and was known
 * @param names display names of who had tasks in hand, by username
 * @param documents as they were, the newest first
 * @param people who held the roles of the Ambito on that day
 * @param municipalities names of the Comuni that the Ambito had on that day
 */
public record Moment(
        Instant at,
        PathThen processes,
        Map<String, String> names,
        List<Filed> documents,
        List<InOffice> people,
        Map<IstatCode, String> municipalities) {

    /** The Comune in which somebody held a role, for roles of one Comune that was in the Ambito on that day. */
    public Optional<String> municipality(InOffice held) {
        return Optional.ofNullable(held.group().municipality()).map(municipalities::get);
    }

    /**
     * A document as it was.
     *
     * @param version the newest that there was
     */
    public record Filed(String title, DocumentVersion version) {}
}
