package it.concerto.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
            HeaderText.of("name", recipient.name());
            HeaderText.of("address", recipient.email());
            if (served.add(recipient.email())) {
                table.insert(mail(letter, recipient), letter.event());
            }
        }
        deliveries.kickAfterCommit();
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
            table.insert(mail(mail, event, recipient), event);
        }
    }

    private Mail mail(Letter letter, Recipient recipient) {
        var now = clock.instant();
        return new Mail(
                UUID.randomUUID().toString(),
                letter.code(),
                letter.ambito(),
                letter.path(),
                recipient,
                messageId(letter.path(), letter.event(), letter.code(), recipient),
                writer.write(letter, recipient),
                new Mail.Delivery(deliveries.statusOfNewMail(), 0, null, now, null),
                now);
    }

    private Mail mail(Mail first, String event, Recipient recipient) {
        var now = clock.instant();
        return new Mail(
                UUID.randomUUID().toString(),
                first.code(),
                first.ambito(),
                first.path(),
                recipient,
                messageId(first.path(), event, first.code(), recipient),
                first.body(),
                new Mail.Delivery(deliveries.statusOfNewMail(), 0, null, now, null),
                now);
    }

    private String messageId(String path, String event, MailCode code, Recipient recipient) {
        var key = String.join("\n", path, event, code.name(), recipient.email());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@" + settings.domain() + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
