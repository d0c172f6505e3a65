package it.concerto.participation;

import it.concerto.path.Area;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of participation in Italian, the language of notices, mails and minutes whatever the reader's. */
@Component
public class ParticipationWording {

    /** A title that names more areas than these would be longer than a line of a document or mail can be. */
    private static final int NAMED_IN_A_TITLE = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ITALIAN);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'alle ore' HH:mm", Locale.ITALIAN);

    private final MessageSource messages;

    public ParticipationWording(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage("participation." + key, arguments, Locale.ITALIAN);
    }

    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A message of any module, e.g. of a finding. */
    public String message(String key, List<Object> arguments) {
        return messages.getMessage(key, arguments.toArray(), Locale.ITALIAN);
    }

    public String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
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
        var text = session.date().toString();
        if (text.length() == 7) {
            return MONTH.format(session.date().earliest());
        }
        return session.from() == null
                ? DAY.format(session.date().earliest())
                : MOMENT.format(session.date().earliest().atTime(session.from()));
    }

    public String place(PlannedSession session) {
        var place = Stream.of(session.venue(), session.address(), session.municipality())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? of("session.placeUnknown") : place;
    }
}
