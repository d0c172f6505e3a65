package it.concerto.participation.portal.web;

import it.concerto.participation.notice.CalendarStore.Moved;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.participation.portal.PublicNotice;
import it.concerto.path.Area;
import it.concerto.path.PlannedSession;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar in the reader's language, as exactly as it is known. */
@Component
class CalendarLines {

    private final Calendars calendars;
    private final SessionWords words;
    private final Clock clock;

    CalendarLines(Calendars calendars, SessionWords words, Clock clock) {
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A session of the calendar.
     *
     * @param areas what it treats; empty if it treats all areas or none
     * @param agenda what is talked about, as soon as it is written down (C1)
     * @param past whether it has begun
     */
    record Line(
            String title,
            String when,
            @Nullable String hours,
            @Nullable String place,
            List<String> areas,
            @Nullable String agenda,
            boolean past) {}

    /**
     * What changed after the notice had come out (X3). The reasons stay with those who were convened: they were not written for
     * everybody.
     *
     * @param sentences one for each thing that changed
     */
    record Change(Instant at, List<String> sentences) {}

    List<Line> of(PublicNotice notice) {
        var now = LocalDateTime.now(clock.withZone(Rome.ZONE));
        var calendar = calendars.of(notice.path().id());
        return notice.sessions().stream()
                .map(session -> line(notice, calendar, session, now))
                .toList();
    }

    private Line line(PublicNotice notice, List<Session> calendar, Session session, LocalDateTime now) {
        var plan = session.plan();
        return new Line(
                words.title(calendar, plan),
                words.day(plan),
                words.hours(plan),
                words.place(plan),
                areas(notice, plan),
                session.agenda(),
                plan.latestStart().isBefore(now));
    }

    private static List<String> areas(PublicNotice notice, PlannedSession session) {
        var all = notice.path().configuration().areas();
        return session.areas().size() == all.size() ? List.of() : names(all, session.areas());
    }

    private static List<String> names(List<Area> all, Collection<String> codes) {
        return all.stream()
                .filter(area -> codes.contains(area.code()))
                .map(Area::name)
                .toList();
    }

    /** In the order in which it was decided. */
    List<Change> changes(PublicNotice notice) {
        var published = notice.notice().publishedAt();
        return calendars.changes(notice.path().id()).stream()
                .filter(moved -> published == null || moved.at().isAfter(published))
                .map(moved -> new Change(moved.at(), sentences(notice, moved)))
                .filter(change -> !change.sentences().isEmpty())
                .toList();
    }

    private List<String> sentences(PublicNotice notice, Moved moved) {
        var path = notice.path().id();
        var calendar = calendars.of(path);
        var before = moved.before();
        var after = moved.after();
        var title = words.title(calendar, after);
        var sentences = new ArrayList<String>();
        if (moved.mergedInto() != null) {
            var host = calendars.get(path, moved.mergedInto()).plan();
            sentences.add(words.of("portal.change.merged", title, words.title(calendar, host)));
        }
        if (!words.when(before).equals(words.when(after))) {
            sentences.add(words.of("portal.change.when", title, words.when(after), words.when(before)));
        }
        if (!Objects.equals(words.place(before), words.place(after))) {
            sentences.add(words.of("portal.change.place", title, shown(after), shown(before)));
        }
        var all = notice.path().configuration().areas();
        gained(all, before, after).ifPresent(areas -> sentences.add(words.of("portal.change.more", title, areas)));
        gained(all, after, before).ifPresent(areas -> sentences.add(words.of("portal.change.less", title, areas)));
        return sentences;
    }

    private String shown(PlannedSession session) {
        var place = words.place(session);
        return place == null ? words.of("participation.session.placeUnknown") : place;
    }

    /** Areas of the second that the first does not treat. */
    private static Optional<String> gained(List<Area> all, PlannedSession first, PlannedSession second) {
        var more = new ArrayList<>(second.areas());
        more.removeAll(first.areas());
        return more.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names(all, more)));
    }
}
