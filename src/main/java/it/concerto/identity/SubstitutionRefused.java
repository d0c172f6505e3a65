package it.concerto.identity;

/** A substitution would break a rule. */
public class SubstitutionRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    SubstitutionRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Which rule. */
    public enum Reason {
        /** Nobody substitutes themselves. */
        SELF,
        /** It would begin before today. */
        PAST,
        /** It would end before it begins. */
        BACKWARDS,
        /** The absent has none of the roles on the first day, or none that can be substituted. */
        NO_ROLE,
        /** The substitute has no role of their own in the Ambito on the first day. */
        STRANGER,
        /** Auditors write nothing and have no task (2.4). */
        AUDITOR,
        /** Somebody else substitutes the same person in the same role on one of the days. */
        OVERLAP
    }
}
