package it.concerto.audit.export;

import it.concerto.documents.FiledVersion;
import it.concerto.workflow.HistoryEvent;
import java.io.Closeable;
import java.io.IOException;

/** A file that is being written: begun when it is made, then one event after the other, then ended. */
interface EventLog extends Closeable {

    void add(HistoryEvent event) throws IOException;

    /** Whether it tells when documents were filed, too. */
    default boolean tellsDocuments() {
        return false;
    }

    /** A document of a path was filed, or filed again; only for a file that tells it. */
    default void add(FiledVersion version) throws IOException {
        throw new UnsupportedOperationException("It tells no documents");
    }

    /** Writes what is left; what the file is written to stays open. */
    void end() throws IOException;

    /** Gives back what was needed for writing, whether or not the file was ended. */
    @Override
    default void close() throws IOException {}
}
