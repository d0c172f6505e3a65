package it.concerto.audit.export;

import it.concerto.workflow.HistoryEvent;
import java.io.Closeable;
import java.io.IOException;

/** A file that is being written: begun when it is made, then one event after the other, then ended. */
interface EventLog extends Closeable {

    void add(HistoryEvent event) throws IOException;

    /** Writes what is left; what the file is written to stays open. */
    void end() throws IOException;

    /** Gives back what was needed for writing, whether or not the file was ended. */
    @Override
    default void close() throws IOException {}
}
