package it.concerto.notifications;

import java.util.Collection;
import org.springframework.stereotype.Service;

/** Mails on their way: written in the business transaction, sent after it, each exactly once as far as mail allows. */
@Service
public class Outbox {

    /**
     * Puts one mail per recipient into the outbox, in the running transaction. A recipient who already has the mail of this
     * code for this event is passed over.
     */
    public void post(Letter letter, Collection<Recipient> recipients) {
        throw new UnsupportedOperationException("not yet");
    }
}
