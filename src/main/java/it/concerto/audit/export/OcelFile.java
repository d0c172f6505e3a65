package it.concerto.audit.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One of the forms in which OCEL 2.0 is kept. */
interface OcelFile extends Closeable {

    /** The attributes that events may have; all of them are texts. */
    List<String> EVENT_ATTRIBUTES = List.of("element", "kind", "transition", "groups", "version");

    void add(OcelEvent event) throws IOException;

    /** Each object is added once. */
    void add(OcelObject object) throws IOException;

    void end() throws IOException;
}
