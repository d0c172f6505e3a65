package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox: written once, delivered when it can be.
 *
 * @param messageId derived from path, event, code and recipient, so a mail sent twice after a crash is one mail to whoever
 *     receives it
 * @param person username of the official whose quiet hours it keeps to, or null if it waits for nobody's
 */
public record Mail(
        String id,
        MailCode code,
        AmbitoCode ambito,
        String path,
        Recipient recipient,
        String messageId,
        Body body,
        Delivery delivery,
        Instant written,
        @Nullable String person) {

    /** As others than its recipient may read it. */
    Mail withoutCodes() {
        return new Mail(id, code, ambito, path, recipient, messageId, HiddenCodes.in(body), delivery, written, person);
    }

    /** What the mail says, in both forms; @param invitation iCalendar text of the entry that goes with it */
    public record Body(String subject, String text, String html, @Nullable String invitation) {

        private Body covered() {
            var entry = invitation == null ? null : Cover.text(invitation);
            return new Body(Cover.text(subject), Cover.text(text), Cover.text(html), entry);
        }
    }

    /** The mail with a cover over every address, telephone number and tax code. */
    Mail covered() {
        var to = new Recipient(recipient.name(), Cover.SIGN);
        return new Mail(id, code, ambito, path, to, messageId, body.covered(), delivery, written, person);
    }

    /**
     * How far the mail has come.
     *
     * @param nextAttempt when it is tried next, while it is queued
     */
    public record Delivery(
            Status status, int attempts, @Nullable Problem problem, Instant nextAttempt, @Nullable Instant sent) {}

    /** Where a mail stands. */
    public enum Status {
        /** It waits for its turn, or for another attempt. */
        QUEUED,
        /** The mail server has taken it. */
        SENT,
        /** It cannot be delivered as it is, or could not for three days. */
        FAILED,
        /** There was no mail server when it was written: it can be read here, and sent later. */
        ON_FILE
    }

    /** Why the last attempt did not succeed, as classes that {@code notifications.problem.*} puts into words. */
    public enum Problem {
        /** The server does not answer, or broke off. */
        SERVER_UNREACHABLE,
        /** The server does not accept our credentials. */
        LOGIN_REFUSED,
        /** The server says that it cannot take the mail now. */
        TRY_LATER,
        /** The server does not deliver to this address. */
        ADDRESS_REFUSED,
        /** The server does not take this mail. */
        MAIL_REFUSED,
        /** The mail cannot be built, e.g. because the address is not one. */
        NOT_SENDABLE;

        /** Whether a later attempt with the same mail may succeed. */
        boolean passes() {
            return this == SERVER_UNREACHABLE || this == LOGIN_REFUSED || this == TRY_LATER;
        }
    }
}
