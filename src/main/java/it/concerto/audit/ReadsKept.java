package it.concerto.audit;

import static it.concerto.keeping.KeptRows.byAmbito;
import static it.concerto.keeping.Span.TRACES;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long it is known who read a path. */
@Component
final class ReadsKept implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of(byAmbito("reads", TRACES, "cz_read").before("at"));
    }
}
