package it.concerto.notifications;

import it.concerto.hashing.Sha256;
import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails on their way: written in the business transaction, sent after it, each exactly once as far as mail allows. */
@Service
@Transactional
public class Outbox {

    private final MailTable table;
    private final MailWriter writer;
    private final MailSettings settings;
    private final DeliverySchedule deliveries;
    private final Clock clock;

    Outbox(MailTable table, MailWriter writer, MailSettings settings, DeliverySchedule deliveries, Clock clock) {
        this.table = table;
        this.writer = writer;
        this.settings = settings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Puts one mail per recipient into the outbox, in the running transaction. A recipient who already has the mail of this
     * code for this event is passed over. Each mail is worded now, so it tells what was true when it was posted.
     *
     * @throws IllegalArgumentException if content that the code requires is missing, or a control character stands in a name,
     *     an address or what the subject is made of
     */
    public void post(Letter letter, Collection<Recipient> recipients) {
        if (recipients.isEmpty()) {
            return;
        }
        var served = new HashSet<String>();
        for (var recipient : recipients) {
            if (served.add(recipient.email())) {
                post(letter, recipient, null, clock.instant());
            }
        }
        deliveries.kickAfterCommit();
    }

    /** Puts a mail into the outbox that leaves when its recipient's quiet hours allow; else as {@link #post(Letter, Collection)}. */
    void post(Letter letter, Official official, QuietHours quiet) {
        post(letter, official.recipient(), official.username(), quiet.end(clock.instant()));
        deliveries.kickAfterCommit();
    }

    private void post(Letter letter, Recipient recipient, @Nullable String person, Instant from) {
        HeaderText.of("name", recipient.name());
        HeaderText.of("address", recipient.email());
        var key = new Key(letter.code(), letter.ambito(), letter.path(), letter.event(), person);
        table.insert(mail(key, writer.write(letter, recipient), recipient, from), letter.event());
    }

    /** Lists a letter that was posted with other paths too, of which it speaks. */
    public void list(Letter letter, Collection<String> paths) {
        paths.stream()
                .filter(path -> !path.equals(letter.path()) && !table.isListed(letter, path))
                .forEach(path -> table.list(letter, path));
    }

    /** Whether the mail of this code for this event has been written to the address. */
    @Transactional(readOnly = true)
    public boolean holds(String path, String event, MailCode code, String email) {
        return table.has(path, event, code, email);
    }

    /** To whom the mail of this code for this event has been written. */
    @Transactional(readOnly = true)
    public Set<String> addresses(String path, String event, MailCode code) {
        return table.addresses(path, event, code);
    }

    /** How far the mails of this code for this event have come on their way; of a repaired address both. */
    @Transactional(readOnly = true)
    public Map<Recipient, Mail.Delivery> deliveries(String path, String event, MailCode code) {
        return table.find(path, event, code).stream()
                .collect(Collectors.toMap(Mail::recipient, Mail::delivery, (one, other) -> one));
    }

    /** Posts the words of a mail once more, to another address; who has that mail already is passed over. */
    void postAgain(Mail mail, Recipient recipient) {
        HeaderText.of("address", recipient.email());
        var event = table.event(mail.id());
        if (!table.has(mail.path(), event, mail.code(), recipient.email())) {
            var key = new Key(mail.code(), mail.ambito(), mail.path(), event, mail.person());
            table.insert(mail(key, mail.body(), recipient, clock.instant()), event);
        }
    }

    /** What a mail is beside its words and its recipient. */
    private record Key(MailCode code, AmbitoCode ambito, String path, String event, @Nullable String person) {}

    private Mail mail(Key key, Mail.Body body, Recipient recipient, Instant from) {
        return new Mail(
                UUID.randomUUID().toString(),
                key.code(),
                key.ambito(),
                key.path(),
                recipient,
                messageId(key.path(), key.event(), key.code(), recipient),
                body,
                new Mail.Delivery(deliveries.statusOfNewMail(), 0, null, from, null),
                clock.instant(),
                key.person());
    }

    private String messageId(String path, String event, MailCode code, Recipient recipient) {
        var key = String.join("\n", path, event, code.name(), recipient.email());
        return "<" + Sha256.of(key).substring(0, 40) + "@" + settings.domain() + ">";
    }
}
