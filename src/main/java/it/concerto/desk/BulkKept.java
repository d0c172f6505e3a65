package it.concerto.desk;

import static it.concerto.keeping.KeptRows.of;
import static it.concerto.keeping.Span.CONTACTS;
import static it.concerto.keeping.Span.TRACES;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long it is known what was done to several tasks at once. */
@Component
final class BulkKept implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of(of("bulk", TRACES, "cz_bulk_row"), of("bulk", CONTACTS, "cz_bulk_news"));
    }
}
