package it.concerto.audit.export;

import it.concerto.workflow.HistoryEvent;
import java.io.IOException;

/** A file that is being written: begun when it is made, then one event after the other, then ended. */
interface EventLog {

    void add(HistoryEvent event) throws IOException;

    /** Writes what is left; what the file is written to stays open. */
    void end() throws IOException;
}
