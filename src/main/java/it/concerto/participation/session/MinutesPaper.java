package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import org.springframework.stereotype.Component;

/** The minutes as a paper: written, named and put among the documents of the path. */
@Component
class MinutesPaper {

    private final PlanningPaths paths;
    private final SessionTitles titles;
    private final FileStore files;
    private final SessionPapers papers;
    private final ParticipationWording wording;

    MinutesPaper(
            PlanningPaths paths,
            SessionTitles titles,
            FileStore files,
            SessionPapers papers,
            ParticipationWording wording) {
        this.paths = paths;
        this.titles = titles;
        this.files = files;
        this.papers = papers;
        this.wording = wording;
    }

    /** @param result message that says how far the session agreed */
    FileRef write(PathId path, int session, Minutes.Text text, String result) {
        var words = wording.of("minutes.result." + result);
        var html = new MinutesText(paths.get(path).planName(), titles.official(path, session), text, words).html();
        return files.store("verbale-sessione-" + session + ".html", html);
    }

    /** Puts the paper among the documents; returns its title. */
    String file(PathId path, Minutes minutes) {
        var title = wording.of("minutes.title", titles.official(path, minutes.session()));
        papers.minutes(path, minutes.session(), title, minutes.file());
        return title;
    }

    /** Why there is a new version after signatures failed. */
    String reasonOfCorrection() {
        return wording.of("minutes.signaturesMissing");
    }
}
