package it.concerto.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves; a wrong setting stops the start.
 *
 * @param from address of the sender; the Ambito's name is written before it
 * @param replyTo where answers go; {@code from} when absent
 * @param baseUrl where people reach this application, for the links
 * @param automatic whether mail is sent by itself; off, somebody must ask for it
 * @param every how often queued mail is looked for
 */
@ConfigurationProperties("concerto.mail")
record MailSettings(
        @DefaultValue("concerto@localhost") String from,
        @Nullable String replyTo,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("true") boolean automatic,
        @DefaultValue("30s") Duration every) {

    MailSettings {
        requireAddress("concerto.mail.from", from);
        if (replyTo != null) {
            requireAddress("concerto.mail.reply-to", replyTo);
        }
        if (baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "concerto.base-url = " + baseUrl + " is not an address such as https://concerto.example.org");
        }
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("concerto.mail.every = " + every + " is no time to wait");
        }
    }

    /** The part of the sender's address after the at sign: what our Message-IDs and calendar entries end with. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    String answersTo() {
        return replyTo == null ? from : replyTo;
    }

    /** @param path address within the application, beginning with one slash */
    String absolute(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("A link of a mail stays within the application: " + path);
        }
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    private static void requireAddress(String setting, String address) {
        try {
            new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(setting + " = " + address + " is not a mail address", e);
        }
    }
}
