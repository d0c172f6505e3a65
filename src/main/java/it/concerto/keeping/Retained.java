package it.concerto.keeping;

import java.util.List;

/**
 * What a module keeps of a path that goes one day (ADR 188). Each module says it of its own tables: whoever makes a table knows
 * what its rows hang on.
 */
public interface Retained {

    /** What hangs on a row before the row. */
    List<KeptRows> rows();

    /** What a statement alone cannot remove. */
    default List<KeptThing> things() {
        return List.of();
    }

    /** Where files are named: one that nobody names any more goes. */
    default List<NamedFiles> files() {
        return List.of();
    }
}
