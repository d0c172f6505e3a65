package it.concerto.drafts;

import it.concerto.organisation.AmbitoCode;

/**
 * What a draft is for: of each person one draft at one place.
 *
 * @param name unique in the product
 */
public record DraftPlace(AmbitoCode ambito, String name) {

    private static final String TASK = "task:";

    /** The answer to a user task. */
    public static DraftPlace task(AmbitoCode ambito, String taskId) {
        return new DraftPlace(ambito, TASK + taskId);
    }

    /** The form that starts a path of the Ambito. */
    public static DraftPlace newPath(AmbitoCode ambito) {
        return new DraftPlace(ambito, "path:" + ambito);
    }

    static String ofTask(String taskId) {
        return TASK + taskId;
    }
}
