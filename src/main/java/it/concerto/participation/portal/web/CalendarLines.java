package it.concerto.participation.portal.web;

import it.concerto.participation.notice.Session;
import it.concerto.participation.portal.PublicNotice;
import it.concerto.path.Area;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The calendar in the reader's language, as exactly as it is known. */
@Component
class CalendarLines {

    private final MessageSource messages;
    private final Clock clock;

    CalendarLines(MessageSource messages, Clock clock) {
        this.messages = messages;
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

    List<Line> of(PublicNotice notice) {
        var now = LocalDateTime.now(clock.withZone(Rome.ZONE));
        var numbers = new EnumMap<SessionType, Integer>(SessionType.class);
        return notice.sessions().stream()
                .map(session ->
                        line(notice, session, numbers.merge(session.plan().type(), 1, Integer::sum), now))
                .toList();
    }

    private Line line(PublicNotice notice, Session session, int number, LocalDateTime now) {
        var locale = LocaleContextHolder.getLocale();
        var plan = session.plan();
        return new Line(
                word("participation.SessionType." + plan.type().name(), locale, number),
                day(plan, locale),
                hours(plan, locale),
                place(plan),
                areas(notice, plan),
                session.agenda(),
                plan.latestStart().isBefore(now));
    }

    private static String day(PlannedSession session, Locale locale) {
        var monthOnly = session.date().toString().length() == 7;
        return DateTimeFormatter.ofPattern(monthOnly ? "MMMM yyyy" : "EEEE d MMMM yyyy", locale)
                .format(session.date().earliest());
    }

    private @Nullable String hours(PlannedSession session, Locale locale) {
        if (session.from() == null) {
            return null;
        }
        return session.to() == null
                ? word("portal.calendar.from", locale, session.from().toString())
                : word(
                        "portal.calendar.hours",
                        locale,
                        session.from().toString(),
                        session.to().toString());
    }

    private static @Nullable String place(PlannedSession session) {
        var place = Stream.of(session.venue(), session.address(), session.municipality())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private static List<String> areas(PublicNotice notice, PlannedSession session) {
        var all = notice.path().configuration().areas();
        return session.areas().size() == all.size()
                ? List.of()
                : all.stream()
                        .filter(area -> session.areas().contains(area.code()))
                        .map(Area::name)
                        .toList();
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
