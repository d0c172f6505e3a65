package it.concerto.reminders;

import it.concerto.workflow.DaysLeft;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Italian words of reminders. */
@Component
class ReminderWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);

    private final MessageSource messages;

    ReminderWording(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage("reminders." + key, arguments, Locale.ITALIAN);
    }

    /** What a rung means for a task with so many days left or lost. */
    String situation(Rung rung, DaysLeft left) {
        return of(
                "situation." + rung,
                messages.getMessage(left.messageKey(), new Object[] {left.count()}, Locale.ITALIAN));
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }
}
