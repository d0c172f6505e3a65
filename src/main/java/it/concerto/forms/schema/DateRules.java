package it.concerto.forms.schema;

/**
 * What a date or time must be like.
 *
 * @param notPassed whether days before today are refused
 * @param minutes step between the times offered
 */
public record DateRules(Kind kind, Zone zone, boolean required, boolean notPassed, int minutes) {

    /** What is asked. */
    public enum Kind {
        DATE,
        TIME,
        DATETIME
    }

    /** How the answer of a date with time names its zone; people always type the time of Rome. */
    public enum Zone {
        NONE,
        OFFSET,
        UTC
    }
}
