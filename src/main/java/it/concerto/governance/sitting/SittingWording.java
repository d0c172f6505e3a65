package it.concerto.governance.sitting;

import it.concerto.workflow.LateEntries;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of sittings: in Italian, the language of their acts, unless they only label what a person looks at. */
@Component
public class SittingWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final LateEntries late;
    private final Locale locale;

    @Autowired
    public SittingWording(MessageSource messages, LateEntries late) {
        this(messages, late, Locale.ITALIAN);
    }

    private SittingWording(MessageSource messages, LateEntries late, Locale locale) {
        this.messages = messages;
        this.late = late;
        this.locale = locale;
    }

    /** In the language of whoever looks: for what a form shows, never for what it proposes to store. */
    public SittingWording shown() {
        return new SittingWording(messages, late, LocaleContextHolder.getLocale());
    }

    /** The message of that key in the module's messages. */
    public String of(String key, Object... arguments) {
        return messages.getMessage("governance." + key, arguments, locale);
    }

    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** When somebody came or left, in words. */
    public String of(Movement movement) {
        return of("movement." + movement.direction(), movement.at());
    }

    /** How a seat answered the roll call, and when it was filled after that. */
    public String presence(Attendance attendance) {
        return attendance.movements().stream()
                .map(this::of)
                .reduce(of(attendance.presence()), (before, move) -> before + ", " + move);
    }

    /** What a path produces, e.g. {@code PDZ}: the code itself where there are no words for it. */
    public String product(String code) {
        return Objects.requireNonNullElse(messages.getMessage("path.product." + code, null, null, locale), code);
    }

    public String day(LocalDate day) {
        return DAY.withLocale(locale).format(day);
    }

    public String moment(LocalDateTime moment) {
        return of("moment", day(moment.toLocalDate()), HOUR.format(moment));
    }

    /** The sitting as pages and minutes name it, with the mark of one that was entered late (BR-75). */
    public String title(Sitting sitting) {
        var title = name(sitting);
        return sitting.lateReason() == null ? title : marked(title, sitting.lateReason());
    }

    /** The sitting without marks, as a document is known by it. */
    String name(Sitting sitting) {
        return of("sitting.title", moment(sitting.starts()), of(sitting.call()));
    }

    /** A date that was entered late, with the reason (BR-75). */
    public String marked(String text, String lateReason) {
        return of("late", text, lateReason);
    }

    public String quorum(Headcount headcount) {
        return of("sitting.quorum", headcount.present(), headcount.seats(), headcount.needed());
    }

    /** What of a sitting is recorded of a seat, in words. */
    public String of(RecordedPoint point) {
        return of("point." + point.kind(), point.item(), point.motion());
    }

    /** How a seat voted, with the time of the vote as far as it is known. */
    public String vote(Sitting sitting, RecordedPoint point, Choice choice) {
        var at = point.isItemItself() ? sitting.item(point.item()).votedAt() : null;
        return at == null ? of(choice) : of("vote.at", of(choice), at);
    }

    /** The act with the mark of a date that was recorded late (BR-75). */
    public String act(Act act) {
        var title = of("act.title", String.valueOf(act.number()), day(act.dated()), act.subject());
        return late.reason(act.path().value(), Act.LATE, String.valueOf(act.number()), act.dated())
                .map(reason -> marked(title, reason))
                .orElse(title);
    }
}
