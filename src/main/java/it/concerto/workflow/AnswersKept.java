package it.concerto.workflow;

import static it.concerto.keeping.KeptRows.byAmbito;
import static it.concerto.keeping.KeptRows.of;
import static it.concerto.keeping.Span.RECEIVED;
import static it.concerto.keeping.Span.TRACES;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long answers, hand-overs and terms are kept, and what the list of tasks leaves over. */
@Component
final class AnswersKept implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of(
                of("inbox", TRACES, "cz_inbox"),
                of("inbox", TRACES, "cz_subject"),
                byAmbito("answers", RECEIVED, "cz_task_answer").foundAs("ANSWER"),
                byAmbito("gifts", RECEIVED, "cz_task_gift"),
                byAmbito("terms", RECEIVED, "cz_due_date"),
                byAmbito("terms", RECEIVED, "cz_term_move"),
                byAmbito("terms", RECEIVED, "cz_pause"));
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(NamedFiles.within("cz_task_answer", "answer"), NamedFiles.within("cz_task_answer", "given"));
    }
}
