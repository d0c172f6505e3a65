package it.concerto.identity;

/** An account or a password would break a rule. */
public class AccountRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    AccountRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of a message in {@code messages/identity.properties}. */
    public String messageKey() {
        return "identity.account." + reason;
    }

    /** Which rule. */
    public enum Reason {
        USERNAME_TAKEN,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_LIKE_USERNAME
    }
}
