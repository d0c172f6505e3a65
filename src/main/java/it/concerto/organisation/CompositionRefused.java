package it.concerto.organisation;

/** The composition of an Ambito would break a rule. */
public class CompositionRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    CompositionRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of a message in {@code messages/organisation.properties}. */
    public String messageKey() {
        return "organisation.composition." + reason;
    }

    /** Which rule. */
    public enum Reason {
        ALREADY_REGISTERED,
        /** BR-02. */
        NO_MUNICIPALITY,
        /** BR-02. */
        MUNICIPALITY_TAKEN,
        /** BR-03. */
        NOT_ONE_LEAD,
        /** BR-04. */
        NOT_ONE_MUNICIPALITY,
        NOT_A_MEMBER,
        /** A change may follow the latest one, not precede it. */
        TOO_EARLY
    }
}
