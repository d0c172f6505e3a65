package it.concerto.organisation;

/** A calendar cannot be changed like that. */
public class CalendarRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final String field;
    private final Reason reason;

    CalendarRefused(String field, Reason reason) {
        super(reason.name());
        this.field = field;
        this.reason = reason;
    }

    /** Of the change, e.g. {@code last}; empty for the change as a whole. */
    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of a message in {@code messages/organisation.properties}. */
    public String messageKey() {
        return "organisation.calendar." + reason;
    }

    /** Which rule. */
    public enum Reason {
        NOT_A_MEMBER,
        ENDS_BEFORE_IT_BEGINS,
        TOO_LONG,
        CLOSED_ALREADY,
        NO_SUCH_CLOSING,
        NOTHING_CHANGES
    }
}
