package it.concerto.administration;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CalendarChange;
import it.concerto.organisation.CalendarChange.Close;
import it.concerto.organisation.CalendarChange.Reopen;
import it.concerto.organisation.CalendarChange.SetPatronDay;
import it.concerto.organisation.CalendarChange.SetSaturdays;
import it.concerto.organisation.PatronDay;
import it.concerto.organisation.WorkCalendars;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a due date has moved, as the history of its path keeps it: in Italian, whoever looks. */
@Component
class CalendarWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter EVERY_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ITALIAN);

    private final MessageSource messages;
    private final WorkCalendars calendars;

    CalendarWords(MessageSource messages, WorkCalendars calendars) {
        this.messages = messages;
        this.calendars = calendars;
    }

    String of(AmbitoCode ambito, CalendarChange change) {
        if (change instanceof SetPatronDay patron) {
            return say("PATRON_DAY", whose(ambito, patron), "", EVERY_YEAR.format(patron.day()));
        }
        if (change instanceof SetSaturdays saturdays) {
            return say("SATURDAYS." + saturdays.move());
        }
        if (change instanceof Close close) {
            return said("CLOSED", close.reason(), close.first(), close.last());
        }
        return calendars.of(ambito).closings().stream()
                .filter(closing -> closing.number() == ((Reopen) change).number())
                .map(closing -> said("REOPENED", closing.reason(), closing.first(), closing.last()))
                .findFirst()
                .orElse("");
    }

    private String whose(AmbitoCode ambito, SetPatronDay patron) {
        return calendars.patronDays(ambito).stream()
                .filter(each -> Objects.equals(each.municipality(), patron.municipality()))
                .map(PatronDay::name)
                .findFirst()
                .orElse("");
    }

    private String said(String what, String subject, LocalDate first, LocalDate last) {
        return say(what, subject, DAY.format(first), DAY.format(last));
    }

    private String say(String what, Object... arguments) {
        return messages.getMessage("administration.calendar.change." + what, arguments, Locale.ITALIAN);
    }
}
