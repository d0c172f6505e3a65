package it.concerto.reminders;

import static it.concerto.keeping.KeptRows.of;
import static it.concerto.keeping.Span.TRACES;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long it is known who was reminded. */
@Component
final class RemindersKept implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of(of("reminders", TRACES, "cz_reminder"), of("reminders", TRACES, "cz_regional_alert"));
    }
}
