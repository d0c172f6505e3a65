package it.concerto.participation.notice;

import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import java.util.Collection;
import java.util.List;

/** How mails speak of sessions and areas: in Italian, by their names. */
class MailedSessions {

    private final Calendars calendars;
    private final PlanningPaths paths;
    private final ParticipationWording wording;

    MailedSessions(Calendars calendars, PlanningPaths paths, ParticipationWording wording) {
        this.calendars = calendars;
        this.paths = paths;
        this.wording = wording;
    }

    String title(PathId path, PlannedSession session) {
        var calendar = calendars.of(path).stream().map(Session::plan).toList();
        return wording.title(paths.get(path).configuration(), calendar, session);
    }

    /** Where one goes, and where one can join from afar. */
    String place(PathId path, PlannedSession session) {
        var arranged = calendars.arrangements(path).get(session.number());
        var place = wording.place(session);
        return arranged == null || arranged.videoUrl() == null
                ? place
                : wording.of("session.placeOrVideo", place, arranged.videoUrl());
    }

    /** The whole calendar, as far as anybody may know it. */
    List<String> calendar(PathId path) {
        return calendars.of(path).stream()
                .map(Session::plan)
                .map(session -> line(path, session, wording.place(session)))
                .toList();
    }

    /** The tables still to come that treat one of the areas. */
    List<String> tables(PathId path, Collection<String> areas) {
        return calendars.of(path).stream()
                .filter(session -> session.isWaiting() && session.plan().type() == SessionType.TABLE)
                .map(Session::plan)
                .filter(table -> table.areas().stream().anyMatch(areas::contains))
                .map(table -> line(path, table, place(path, table)))
                .toList();
    }

    private String line(PathId path, PlannedSession session, String place) {
        return title(path, session) + ", " + wording.when(session) + ", " + place;
    }

    List<String> areas(PathId path, List<String> codes) {
        var configuration = paths.get(path).configuration();
        return codes.stream()
                .map(code -> wording.areas(configuration, List.of(code)))
                .toList();
    }
}
