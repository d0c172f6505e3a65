package it.concerto.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads from an exception of the mail library why a mail did not leave. */
final class Failures {

    /** An answer of the server begins with its code (RFC 5321, 4.2): 4 may pass, 5 stays. */
    private static final Pattern REPLY = Pattern.compile("([45])\\d\\d[ -].*", Pattern.DOTALL);

    private Failures() {}

    static Mail.Problem classify(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return Mail.Problem.LOGIN_REFUSED;
        }
        if (!(failure instanceof MailSendException)) {
            return Mail.Problem.NOT_SENDABLE;
        }
        var address = false;
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            var cause = open.poll();
            address |= cause instanceof SendFailedException refused && names(refused.getInvalidAddresses());
            var reply = REPLY.matcher(Objects.requireNonNullElse(cause.getMessage(), ""));
            if (cause instanceof SendFailedException && reply.matches()) {
                return reply.group(1).equals("4") ? Mail.Problem.TRY_LATER : refusal(address);
            }
            push(open, cause);
        }
        return address ? Mail.Problem.ADDRESS_REFUSED : Mail.Problem.SERVER_UNREACHABLE;
    }

    private static Mail.Problem refusal(boolean address) {
        return address ? Mail.Problem.ADDRESS_REFUSED : Mail.Problem.MAIL_REFUSED;
    }

    private static boolean names(Object @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static void push(Deque<Throwable> open, Throwable cause) {
        if (cause instanceof MailSendException many) {
            open.addAll(List.of(many.getMessageExceptions()));
        }
        if (cause instanceof MessagingException chain && chain.getNextException() != null) {
            open.add(chain.getNextException());
        } else if (cause.getCause() != null) {
            open.add(cause.getCause());
        }
    }
}
