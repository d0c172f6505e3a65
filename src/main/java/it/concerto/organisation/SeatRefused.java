package it.concerto.organisation;

/** A seat or its holder would break a rule. */
public class SeatRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    SeatRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of a message in {@code messages/organisation.properties}. */
    public String messageKey() {
        return "organisation.seat." + reason;
    }

    /** Which rule. */
    public enum Reason {
        ALREADY_REGISTERED,
        /** The seat of a Comune belongs to a member of the Ambito on its first day. */
        NOT_A_MEMBER,
        /** BR-04: a single Comune has one seat, its own. */
        ONLY_ONE_SEAT,
        /** A holder follows the one before; the past keeps its names. */
        TOO_EARLY
    }
}
