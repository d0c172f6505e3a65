package it.concerto.audit;

import it.concerto.workflow.Passage;
import java.time.Instant;
import java.util.List;

/**
 * The exact way that a run has gone, as a picture and in words (A1, A10).
 *
 * @param until number of the flow as far as which it is drawn
 * @param flows how many flows the run has taken
 * @param drawings one for each version of the process that it followed, the newest last
 * @param passages the nodes it came to, in their order, all of them
 * @param taken the flows it took, in their order, all of them
 */
public record Way(int until, int flows, List<Drawn> drawings, List<Passage> passages, List<Taken> taken) {

    /** Whether it is drawn as far as it went. */
    public boolean isWhole() {
        return until == flows;
    }

    /** @param version of the process */
    public record Drawn(int version, Diagram diagram) {}

    /**
     * A flow that was taken.
     *
     * @param number the how manyeth, from one
     * @param name what it is called, empty if it has no name
     * @param from name of the node it comes from, empty if it has no name
     * @param to name of the node it leads to, empty if it has no name
     */
    public record Taken(int number, String name, String from, String to, Instant at) {}
}
