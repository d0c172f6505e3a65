package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.workflow.RuleBroken;
import org.jspecify.annotations.Nullable;

/** The minutes of a session in one version; signed, they never change (BR-40).
 *
 * @param result what was agreed: AGREED, PARTIAL, NONE
 * @param reason why a former version was corrected */
public record Minutes(
        int session, int version, Text text, String result, Status status, @Nullable String reason, FileRef file) {

    /** What minutes must contain (R.R. 4/2007 art. 16, BR-39); an empty section says so. */
    public record Text(String participants, String positions, String agreements) {

        void check() throws RuleBroken {
            refuseEmpty("participants", participants);
            refuseEmpty("positions", positions);
            refuseEmpty("agreements", agreements);
        }

        private static void refuseEmpty(String section, String text) throws RuleBroken {
            if (text.isBlank()) {
                throw new RuleBroken("BR-39", section, "participation.minutes.sectionEmpty");
            }
        }
    }

    /** Where minutes stand. */
    public enum Status {
        DRAFT,
        CLOSED,
        SIGNED
    }
}
