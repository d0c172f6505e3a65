package it.concerto.retention;

import org.springframework.beans.factory.BeanFactory;

/** The work of a night, done now; or cut off after some steps, as by whoever pulls the plug. */
public final class ErasureNight {

    private ErasureNight() {}

    /** To the end of what is approved. */
    public static void pass(BeanFactory node) {
        pass(node, Integer.MAX_VALUE);
    }

    /** @param most so many steps are done, no more */
    public static void pass(BeanFactory node, int most) {
        var run = node.getBean(ErasureRun.class);
        for (var erasure : node.getBean(ErasureTable.class).pending()) {
            var more = run.begin(erasure);
            for (var step = 0; more && step < most; step++) {
                more = run.step(erasure);
            }
        }
    }

    /** As the schedule does at this hour. */
    public static void round(BeanFactory node) {
        node.getBean(ErasureSchedule.class).round();
    }
}
