package it.concerto.participation.portal.web;

import it.concerto.participation.notice.Calendars;
import it.concerto.participation.session.SessionTitles;
import it.concerto.path.PathId;
import it.concerto.path.PathNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which meeting a page is about, for those who come to no other page of the path; templates call it {@code @sessionHeadings}. */
@Component("sessionHeadings")
class SessionHeadings {

    private final Calendars calendars;
    private final SessionTitles titles;
    private final SessionWords words;
    private final PathNames names;

    SessionHeadings(Calendars calendars, SessionTitles titles, SessionWords words, PathNames names) {
        this.calendars = calendars;
        this.titles = titles;
        this.words = words;
        this.names = names;
    }

    public Heading of(PathId path, int session) {
        var plan = calendars.get(path, session).plan();
        return new Heading(
                names.one(path.value()).head(),
                titles.shown(path, session),
                words.when(plan),
                words.place(plan),
                titles.official(path, session));
    }

    /**
     * What stands above everything about a session.
     *
     * @param plan whose plan it is about, and which
     * @param place where it is held; null if that is not known yet
     * @param official the title in Italian, as papers have it
     */
    record Heading(String plan, String title, String when, @Nullable String place, String official) {

        /** The title of a paper where that of the session stands above it. */
        public String shortly(String paper) {
            return paper.replace(" – " + official, "");
        }
    }
}
