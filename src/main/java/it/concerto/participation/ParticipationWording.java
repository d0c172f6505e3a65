package it.concerto.participation;

import it.concerto.path.Area;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of participation: in Italian, the language of notices, mails and minutes, unless they only label what is shown. */
@Component
public class ParticipationWording {

    /** A title that names more areas than these would be longer than a line of a document or mail can be. */
    private static final int NAMED_IN_A_TITLE = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final Locale locale;

    @Autowired
    public ParticipationWording(MessageSource messages) {
        this(messages, Locale.ITALIAN);
    }

    private ParticipationWording(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** In the language of whoever looks: for what a form shows, never for what it proposes to store. */
    public ParticipationWording shown() {
        return new ParticipationWording(messages, LocaleContextHolder.getLocale());
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage("participation." + key, arguments, locale);
    }

    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A message of any module, e.g. of a finding. */
    public String message(String key, List<Object> arguments) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    public String day(LocalDate day) {
        return DAY.withLocale(locale).format(day);
    }

    public String moment(LocalDateTime moment) {
        return of("moment", day(moment.toLocalDate()), HOUR.format(moment));
    }

    /** E.g. <em>Tavolo 3: L'invecchiamento attivo</em>; the number counts sessions of the same type. */
    public String title(PathConfiguration configuration, List<PlannedSession> calendar, PlannedSession session) {
        var sameType = calendar.stream()
                .filter(other -> other.type() == session.type())
                .toList();
        var position = String.valueOf(sameType.indexOf(session) + 1);
        var kind = of("SessionType." + session.type().name(), position);
        if (session.type() != SessionType.TABLE || session.areas().isEmpty()) {
            return kind;
        }
        var subject = session.areas().size() > NAMED_IN_A_TITLE
                ? of("session.areas", String.valueOf(session.areas().size()))
                : areas(configuration, session.areas());
        return kind + ": " + subject;
    }

    public String areas(PathConfiguration configuration, List<String> codes) {
        return configuration.areas().stream()
                .filter(area -> codes.contains(area.code()))
                .map(Area::name)
                .collect(Collectors.joining("; "));
    }

    /** As exactly as the calendar knows it. */
    public String when(PlannedSession session) {
        return isOfAMonth(session) || session.from() == null
                ? day(session)
                : moment(session.date().earliest().atTime(session.from()));
    }

    /** The day, or the month if the calendar does not know more. */
    public String day(PlannedSession session) {
        var first = session.date().earliest();
        return isOfAMonth(session) ? MONTH.withLocale(locale).format(first) : day(first);
    }

    private static boolean isOfAMonth(PlannedSession session) {
        return session.date().toString().length() == "2022-06".length();
    }

    public String place(PlannedSession session) {
        var place = Stream.of(session.venue(), session.address(), session.municipality())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? of("session.placeUnknown") : place;
    }
}
