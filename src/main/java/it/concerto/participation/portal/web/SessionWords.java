package it.concerto.participation.portal.web;

import it.concerto.participation.notice.Session;
import it.concerto.path.PlannedSession;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a session is called, when and where it is, in the reader's language. */
@Component
class SessionWords {

    private final MessageSource messages;

    SessionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** As in mails and minutes: those that were merged keep their number, so that no other takes it over. */
    String title(List<Session> calendar, PlannedSession session) {
        var position = calendar.stream()
                .map(Session::plan)
                .filter(other -> other.type() == session.type() && other.number() <= session.number())
                .count();
        return of("participation.SessionType." + session.type().name(), (int) position);
    }

    String day(PlannedSession session) {
        var monthOnly = session.date().toString().length() == 7;
        return DateTimeFormatter.ofPattern(monthOnly ? "MMMM yyyy" : "EEEE d MMMM yyyy", locale())
                .format(session.date().earliest());
    }

    @Nullable String hours(PlannedSession session) {
        if (session.from() == null) {
            return null;
        }
        return session.to() == null
                ? of("portal.calendar.from", session.from().toString())
                : of(
                        "portal.calendar.hours",
                        session.from().toString(),
                        session.to().toString());
    }

    String when(PlannedSession session) {
        var hours = hours(session);
        return hours == null ? day(session) : day(session) + ", " + hours;
    }

    @Nullable String place(PlannedSession session) {
        var place = Stream.of(session.venue(), session.address(), session.municipality())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
