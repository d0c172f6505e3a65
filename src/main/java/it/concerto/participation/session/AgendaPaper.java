package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Agenda, guiding questions and data sheets of a session among the documents of the path (C1). */
@Component
public class AgendaPaper {

    private final SessionPapers papers;
    private final SessionTitles titles;
    private final ParticipationWording wording;
    private final SpringTemplateEngine templates;
    private final FileStore files;

    AgendaPaper(
            SessionPapers papers,
            SessionTitles titles,
            ParticipationWording wording,
            SpringTemplateEngine templates,
            FileStore files) {
        this.papers = papers;
        this.titles = titles;
        this.wording = wording;
        this.templates = templates;
        this.files = files;
    }

    public void file(PathId path, PlannedSession session, String agenda, List<FileRef> sheets) {
        var number = session.number();
        var title = wording.of("session.paper.agenda", titles.official(path, number));
        var content = Map.<String, Object>of(
                "title", title, "when", wording.when(session), "place", wording.place(session), "agenda", agenda);
        var html = templates.process("participation/agenda", new Context(Locale.ITALIAN, content));
        var file = files.store("ordine-del-giorno-" + number + ".html", html.getBytes(StandardCharsets.UTF_8));
        papers.agenda(path, number, title, file);
        papers.materials(path, number, sheets);
    }
}
