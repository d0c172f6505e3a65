package it.concerto.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.governance.paper.PaperWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The papers of the bodies as they are written, without a place to keep them. */
public final class WrittenPapers {

    private final List<String> texts = new ArrayList<>();
    private final PaperWriter writer;

    public WrittenPapers() {
        FileStore files = mock();
        given(files.store(anyString(), any(byte[].class))).willAnswer(call -> {
            texts.add(new String(call.<byte[]>getArgument(1), StandardCharsets.UTF_8));
            return new FileRef("%064d".formatted(texts.size()), call.getArgument(0));
        });
        writer = new PaperWriter(Templates.withMessagesOf("governance"), files);
    }

    public PaperWriter writer() {
        return writer;
    }

    /** What was written last. */
    public Document last() {
        return Jsoup.parse(texts.get(texts.size() - 1));
    }
}
