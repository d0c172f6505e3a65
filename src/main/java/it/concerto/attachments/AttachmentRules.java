package it.concerto.attachments;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.search.Readable;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who has the files that were attached, away from the open task: whoever attached one, and whoever reads the history of the
 * path with its contacts in clear, because no cover fits what a file says.
 */
@Component
class AttachmentRules {

    /** {@link #allow} in SQL, of a row {@code t}. */
    static final String ALLOWED =
            """
            t.ambito in (:attachmentAmbiti) and (t.author = :attachmentReader
                or t.ambito in (:attachmentHistory)
                    and (t.ambito in (:attachmentClear) or t.path in (:attachmentLifted)))
            """;

    private final ClearText clearText;

    AttachmentRules(ClearText clearText) {
        this.clearText = clearText;
    }

    boolean allow(Person person, AttachmentRow row) {
        return person.belongsTo(row.ambito())
                && (isAuthor(person, row)
                        || Permissions.reads(person, row.ambito(), Matter.HISTORY) && readsContacts(person, row));
    }

    static boolean isAuthor(Person person, AttachmentRow row) {
        return row.author().equals(person.username());
    }

    /** Whether title and name are shown as they are. */
    boolean readsContacts(Person person, AttachmentRow row) {
        return clearText.isFor(person, row.ambito(), row.path());
    }

    /** Of the parameters of {@link #ALLOWED}. */
    Map<String, Object> values(Person person) {
        var ambiti = person.groups().stream()
                .map(GroupId::ambito)
                .map(AmbitoCode::value)
                .collect(Collectors.toSet());
        return Map.of(
                "attachmentAmbiti", Readable.any(ambiti),
                "attachmentReader", person.username(),
                "attachmentHistory", Readable.any(Permissions.where(person, Matter.HISTORY)),
                "attachmentClear", Readable.any(Permissions.where(person, Matter.CONTACTS)),
                "attachmentLifted", Readable.any(clearText.paths(person)));
    }
}
