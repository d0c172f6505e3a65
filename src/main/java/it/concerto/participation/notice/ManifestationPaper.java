package it.concerto.participation.notice;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.participation.ParticipationWording;
import it.concerto.time.Rome;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The form of a manifestation as a paper among the documents of the path, with the number, instant and hash of its receipt. It
 * holds no addresses and telephone numbers: those can be taken back, a paper cannot (BR-78).
 */
@Component
class ManifestationPaper {

    private final ManifestationStore store;
    private final SpringTemplateEngine templates;
    private final FileStore files;
    private final Documents documents;
    private final ParticipationWording wording;

    ManifestationPaper(
            ManifestationStore store,
            SpringTemplateEngine templates,
            FileStore files,
            Documents documents,
            ParticipationWording wording) {
        this.store = store;
        this.templates = templates;
        this.files = files;
        this.documents = documents;
        this.wording = wording;
    }

    @EventListener
    void received(ManifestationReceived event) {
        file(store.get(event.manifestation()));
    }

    /** What was completed meanwhile is a further version; the pact is signed for good. */
    @EventListener
    void admitted(ManifestationAdmitted event) {
        var manifestation = event.manifestation();
        file(manifestation);
        var title = wording.of("manifestation.pactOf", String.valueOf(manifestation.number()));
        for (var pact : manifestation.content().signing().pact()) {
            documents.file(manifestation.path(), DocumentKind.PACT, title, Classification.PERSONAL, pact);
        }
    }

    private void file(Manifestation manifestation) {
        var number = String.valueOf(manifestation.number());
        var html = templates.process(
                "participation/manifestation-paper",
                new Context(
                        Locale.ITALIAN,
                        Map.of("paper", manifestation, "receivedAt", Rome.local(manifestation.receivedAt()))));
        var file = files.store("manifestazione-" + number + ".html", html.getBytes(StandardCharsets.UTF_8));
        var title = wording.of("manifestation.number", number);
        documents.file(manifestation.path(), DocumentKind.MANIFESTATION, title, Classification.PERSONAL, file);
    }
}
