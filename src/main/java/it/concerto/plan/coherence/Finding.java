package it.concerto.plan.coherence;

import java.util.Set;

/**
 * A place where a check fails.
 *
 * @param subject what it fails for, in words that people know: the name of an area, a fund and a year
 * @param sheets numbers of the sheets that would have to change
 */
public record Finding(Check check, String subject, Set<Integer> sheets) {

    static Finding of(Check check, String subject, Integer... sheets) {
        return new Finding(check, subject, Set.of(sheets));
    }

    /** What a waiver refers to. */
    public String id() {
        return subject.isEmpty() ? check.name() : check + " " + subject;
    }
}
