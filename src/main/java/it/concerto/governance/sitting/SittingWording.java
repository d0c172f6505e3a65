package it.concerto.governance.sitting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of sittings in Italian, the language of their acts whatever the reader's. */
@Component
public class SittingWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'alle ore' HH:mm", Locale.ITALIAN);

    private final MessageSource messages;

    public SittingWording(MessageSource messages) {
        this.messages = messages;
    }

    /** The message of that key in the module's Italian messages. */
    public String of(String key, Object... arguments) {
        return messages.getMessage("governance." + key, arguments, Locale.ITALIAN);
    }

    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** The sitting as pages and minutes name it. */
    public String title(Sitting sitting) {
        return of("sitting.title", moment(sitting.starts()), of(sitting.call()));
    }

    public String quorum(Headcount headcount) {
        return of("sitting.quorum", headcount.present(), headcount.seats(), headcount.needed());
    }

    public String act(Act act) {
        return of("act.title", String.valueOf(act.number()), day(act.dated()), act.subject());
    }
}
