package it.concerto.workflow;

import java.time.Instant;

/**
 * A task of a person as it is counted; what no filter asks for is blank.
 *
 * @param process its id
 * @param isMine whether the person has it in hand
 * @param isGone whether it is still in their hand, but not theirs to do any more
 * @param candidates the groups that may claim it, each between blanks
 * @param told what is to be done and about what, as it is compared
 * @param subject as it is compared
 */
record CountedTask(
        String id,
        Instant due,
        String path,
        String stage,
        String process,
        boolean isMine,
        boolean isGone,
        String candidates,
        String told,
        String subject) {}
