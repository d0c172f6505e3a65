package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PathNames;
import org.springframework.stereotype.Component;

/** The minutes as a paper: written, named and put among the documents of the path. */
@Component
class MinutesPaper {

    private final PathNames names;
    private final SessionTitles titles;
    private final MinutesText text;
    private final SessionPapers papers;
    private final ParticipationWording wording;

    MinutesPaper(
            PathNames names,
            SessionTitles titles,
            MinutesText text,
            SessionPapers papers,
            ParticipationWording wording) {
        this.names = names;
        this.titles = titles;
        this.text = text;
        this.papers = papers;
        this.wording = wording;
    }

    /** @param result message that says how far the session agreed */
    FileRef write(PathId path, int session, Minutes.Text said, String result) {
        var frame = new MinutesText.Frame(
                names.one(path.value()).head(),
                title(path, session),
                titles.occasion(path, session),
                wording.of("minutes.result." + result));
        return text.write("verbale-sessione-" + session + ".html", frame, said);
    }

    /** Puts the paper among the documents; returns its title. */
    String file(PathId path, Minutes minutes) {
        var title = title(path, minutes.session());
        papers.minutes(path, minutes.session(), title, minutes.file());
        return title;
    }

    private String title(PathId path, int session) {
        return wording.of("minutes.title", titles.official(path, session));
    }

    /** Why there is a new version after signatures failed. */
    String reasonOfCorrection() {
        return wording.of("minutes.signaturesMissing");
    }
}
