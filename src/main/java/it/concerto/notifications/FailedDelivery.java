package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;

/** An address that mails of a path have not reached for good. */
public record FailedDelivery(String id, AmbitoCode ambito, String path, Recipient recipient, Instant since) {

    /** What the office does about it. */
    public enum Remedy {
        /** The same mails go to the same address again. */
        RETRY,
        /** The same mails go to another address. */
        OTHER_ADDRESS,
        /** The mails stay undelivered, with a note that says why. */
        GIVE_UP
    }
}
