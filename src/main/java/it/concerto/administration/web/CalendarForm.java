package it.concerto.administration.web;

import it.concerto.organisation.Ambito;
import it.concerto.organisation.CalendarChange;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.PatronDay;
import it.concerto.organisation.WorkCalendars;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import it.concerto.workflow.RuleBroken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is asked of somebody who changes a calendar: a form for each last part of the page's address. */
@Component
class CalendarForm {

    /** Chosen for the day of an Ambito that has no capofila. */
    private static final String OWN = "OWN";

    private final Map<String, PageForm<? extends Record>> forms;
    private final WorkCalendars calendars;

    CalendarForm(PageForms forms, WorkCalendars calendars) {
        this.forms = Map.of(
                "patrono", forms.of("forms/administration/set-patron-day.form", Patron.class),
                "chiusura", forms.of("forms/administration/close-office.form", Closure.class),
                "sabato", forms.of("forms/administration/set-saturdays.form", Saturdays.class));
        this.calendars = calendars;
    }

    /** The answer to one of the forms. */
    interface Answer {
        CalendarChange change() throws RuleBroken;
    }

    /** @param municipality ISTAT code, or that the day is the Ambito's own */
    record Patron(String municipality, int day, String month) implements Answer {

        @Override
        public CalendarChange change() throws RuleBroken {
            try {
                var whose = municipality.equals(OWN) ? null : IstatCode.of(municipality);
                return new CalendarChange.SetPatronDay(whose, MonthDay.of(Integer.parseInt(month), day));
            } catch (DateTimeException e) {
                throw new RuleBroken("", "day", "administration.calendar.noSuchDay");
            }
        }
    }

    record Closure(LocalDate first, LocalDate last, String reason) implements Answer {

        @Override
        public CalendarChange change() {
            return new CalendarChange.Close(first, last, reason.strip());
        }
    }

    record Saturdays(Choice saturdays) implements Answer {

        enum Choice {
            STAY,
            MOVE
        }

        @Override
        public CalendarChange change() {
            return new CalendarChange.SetSaturdays(saturdays == Choice.MOVE);
        }
    }

    PageForm<? extends Record> form(String question) {
        var form = forms.get(question);
        if (form == null) {
            throw Administrators.nothing();
        }
        return form;
    }

    /** What the form begins with. */
    Map<String, Object> given(Ambito ambito, String question) {
        if (question.equals("sabato")) {
            var moves = calendars.of(ambito.code()).saturdayMoves();
            return Map.of("saturdays", moves ? "MOVE" : "STAY");
        }
        if (!question.equals("patrono")) {
            return Map.of();
        }
        return Map.of(
                "municipalityOptions",
                calendars.patronDays(ambito.code()).stream()
                        .map(each -> Map.of("value", value(each), "label", each.name()))
                        .toList());
    }

    private static String value(PatronDay day) {
        return day.municipality() == null ? OWN : day.municipality().value();
    }
}
