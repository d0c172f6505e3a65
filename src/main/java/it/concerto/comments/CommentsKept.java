package it.concerto.comments;

import static it.concerto.keeping.KeptRows.of;
import static it.concerto.keeping.Span.RECEIVED;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long comments are kept. */
@Component
final class CommentsKept implements Retained {

    @Override
    public List<KeptRows> rows() {
        return List.of(of("comments", RECEIVED, "cz_comment").foundAs("COMMENT"));
    }
}
