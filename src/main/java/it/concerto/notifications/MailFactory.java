package it.concerto.notifications;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * Builds every message that leaves: the same content as plain text, HTML and, for a convocation, a calendar entry. Files
 * never travel along; a mail links to them, so that only who may read them does.
 */
@Component
class MailFactory {

    private static final String UTF_8 = "UTF-8";

    private final MailSettings settings;
    private final MailWriter writer;

    MailFactory(MailSettings settings, MailWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    /**
     * Fills an empty message of the mail server's session.
     *
     * @throws IllegalArgumentException if subject or name holds a control character
     * @throws MessagingException if the address is not one
     */
    void fill(MimeMessage message, Mail mail) throws MessagingException {
        message.setFrom(address(settings.from(), writer.nameOf(mail.ambito())));
        message.setReplyTo(new InternetAddress[] {new InternetAddress(settings.answersTo(), true)});
        message.setRecipient(
                Message.RecipientType.TO,
                address(mail.recipient().email(), mail.recipient().name()));
        message.setSubject(HeaderText.of("subject", mail.body().subject()), UTF_8);
        message.setSentDate(Date.from(mail.written()));
        message.setHeader("Message-ID", HeaderText.of("Message-ID", mail.messageId()));
        // Answering machines stay silent to it (RFC 3834), so two of them never write to each other for ever.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(parts(mail.body()));
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId());
    }

    private static MimeMultipart parts(Mail.Body body) throws MessagingException {
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(body.text(), "text/plain; charset=UTF-8"));
        parts.addBodyPart(part(body.html(), "text/html; charset=UTF-8"));
        var invitation = body.invitation();
        if (invitation != null) {
            var method = invitation.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
            parts.addBodyPart(part(invitation, "text/calendar; charset=UTF-8; method=" + method));
        }
        return parts;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        try {
            var address = new InternetAddress(HeaderText.of("address", email), true);
            address.setPersonal(HeaderText.of("name", name), UTF_8);
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
