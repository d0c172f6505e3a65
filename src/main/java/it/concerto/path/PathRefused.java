package it.concerto.path;

import java.util.List;

/** A path cannot start as it is asked for: a rule blocks it, or warns and no reason was given. */
public class PathRefused extends Exception {

    private final List<Finding> findings;

    public PathRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::rule).distinct().toList().toString());
        this.findings = List.copyOf(findings);
    }

    /** All that the rules say, also what does not hinder. */
    public List<Finding> findings() {
        return findings;
    }
}
