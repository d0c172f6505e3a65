package it.concerto.workflow;

/** A term that a module asks for; the module's enum has one for each. */
public interface TermName {

    /** Its row in the table {@code terms}, e.g. {@code writtenContributions}. */
    String row();
}
