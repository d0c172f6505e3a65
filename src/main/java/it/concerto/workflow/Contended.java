package it.concerto.workflow;

/** Others changed the same process at the same moment, again and again; nothing was done, and it may be tried once more. */
public class Contended extends Exception {

    Contended(String taskId, RuntimeException last) {
        super("Others kept changing the process of task " + taskId, last);
    }
}
