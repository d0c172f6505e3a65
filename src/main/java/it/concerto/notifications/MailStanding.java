package it.concerto.notifications;

import java.time.Instant;

/** Where a mail stands at a moment, as people are told. */
public enum MailStanding {
    /** It leaves within moments. */
    TO_SEND,
    /** It waits for the end of its recipient's quiet hours. */
    HELD,
    /** It has been tried, and is tried again. */
    RETRYING,
    /** As {@link Mail.Status#SENT}. */
    SENT,
    /** As {@link Mail.Status#FAILED}. */
    FAILED,
    /** As {@link Mail.Status#ON_FILE}. */
    ON_FILE;

    /** @param tried whether the last attempt met a problem */
    static MailStanding of(Mail.Status status, boolean tried, Instant nextAttempt, Instant now) {
        return switch (status) {
            case SENT -> SENT;
            case FAILED -> FAILED;
            case ON_FILE -> ON_FILE;
            case QUEUED -> {
                if (tried) {
                    yield RETRYING;
                }
                yield nextAttempt.isAfter(now) ? HELD : TO_SEND;
            }
        };
    }
}
