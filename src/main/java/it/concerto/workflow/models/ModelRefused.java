package it.concerto.workflow.models;

import java.util.List;

/** Models that may not be deployed, with everything that is wrong with them. */
public class ModelRefused extends RuntimeException {

    private final List<Flaw> flaws;

    /** @param flaws at least one */
    public ModelRefused(List<Flaw> flaws) {
        super(flaws.get(0) + (flaws.size() > 1 ? " (and " + (flaws.size() - 1) + " more)" : ""));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
