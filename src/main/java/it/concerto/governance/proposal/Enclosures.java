package it.concerto.governance.proposal;

import it.concerto.path.PathId;
import java.util.List;

/** What goes with a proposal, for those who vote on it and those who read the act: answers of others, and annexes. */
public interface Enclosures {

    /** One line for each answer, in Italian; none where nobody else is asked. */
    List<String> assents(PathId path, Purpose purpose);

    /** Titles of what the proposal annexes, in its order. */
    List<String> annexes(PathId path, Purpose purpose);
}
