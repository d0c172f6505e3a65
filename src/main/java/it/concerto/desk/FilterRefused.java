package it.concerto.desk;

/** A filter cannot be kept as somebody wants it. */
public class FilterRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    FilterRefused(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What stands against it. */
    public enum Reason {
        /** One of the person's own is called so. */
        NAME_TAKEN,
        TOO_MANY,
        /** The group has as many as its members can be shown. */
        TOO_MANY_SHARED,
        NOT_YOUR_GROUP
    }
}
