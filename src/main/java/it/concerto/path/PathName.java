package it.concerto.path;

import java.util.Locale;

/**
 * What people call a path.
 *
 * @param plan e.g. <em>Piano Sociale di Zona 2022-2024</em>
 * @param ambito name of the Ambito
 */
public record PathName(String plan, String ambito) {

    /** Some notices write the name in the middle of a sentence; here it stands at the beginning of one. */
    public PathName {
        plan = plan.isEmpty() ? plan : plan.substring(0, 1).toUpperCase(Locale.ITALIAN) + plan.substring(1);
    }

    /** As a paper begins: whose plan it is about, and which. */
    public String head() {
        return ambito.isEmpty() ? plan : ambito + " · " + plan;
    }
}
