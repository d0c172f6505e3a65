package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import java.util.List;

/**
 * Something of a path that does not go on by itself.
 *
 * @param path id of the path
 * @param run id of the process in which it happened
 * @param stage name of that process
 * @param element name of the step or task
 * @param missing groups in which somebody is missing; empty unless nobody would see the task
 * @param detail what the engine noted
 */
public record Incident(
        String id,
        Kind kind,
        AmbitoCode ambito,
        String path,
        String run,
        String stage,
        String element,
        Instant since,
        List<GroupId> missing,
        String detail) {

    /** What went wrong, and with it what mends it. */
    public enum Kind {
        /** A step of the product failed as often as it is tried; it can be tried again. */
        FAILED_STEP,
        /** A task is meant for groups without members; somebody must get the role. */
        EMPTY_GROUP,
        /** A task is meant for a person without an account. */
        NO_ACCOUNT
    }
}
