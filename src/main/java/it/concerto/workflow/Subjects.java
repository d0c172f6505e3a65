package it.concerto.workflow;

import java.util.Optional;
import java.util.Set;

/**
 * Says what the runs of a process, or the repetitions of a user task, are about, so that people can tell apart what looks
 * alike: the Comune of a council, the day of a session. Asked once, when a run or a repetition begins.
 */
public interface Subjects {

    /** Ids of the processes, e.g. {@code CouncilProcess}, and of the repeated user tasks, e.g. {@code Task_RecordWork}. */
    Set<String> elements();

    /** What tells one from another; every run and every repetition has it from its beginning. */
    ProcessVariable<String> variable();

    /**
     * @param path business key of the path
     * @param value of the variable
     * @return a short text in Italian without personal data; empty if there is nothing to say
     */
    Optional<String> of(String path, String value);
}
