package it.concerto.signatures;

import it.concerto.files.FileRef;
import it.concerto.workflow.RuleBroken;
import java.util.List;

/** Documents that a module writes and puts to the signatures: only it can write one of them anew (X2). */
public interface Correctable {

    /** What the document says, part by part; empty where it is none of this module's. */
    List<Part> parts(SignatureRound round);

    /**
     * Writes the document anew and files it.
     *
     * @param texts of the parts, in their order
     * @param reason why, for who reads the versions later
     * @param by username
     * @return what is to be signed now
     * @throws RuleBroken if the document may not say that
     */
    FileRef rewrite(SignatureRound round, List<String> texts, String reason, String by) throws RuleBroken;

    /** @param title as people read it */
    record Part(String title, String text) {}
}
