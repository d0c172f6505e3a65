package it.concerto.governance.proposal;

import it.concerto.path.PathId;
import java.util.List;

/** What bodies outside the Coordinamento have answered on a proposal, for those who vote on it and those who read the act. */
public interface Assents {

    /** One line for each answer, in Italian; none where nobody else is asked. */
    List<String> of(PathId path, Purpose purpose);
}
