package it.concerto.administration.web;

import it.concerto.administration.CalendarRegister;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.NationalHoliday;
import it.concerto.organisation.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar that an Ambito counts its terms by, and what was changed of it. */
@Controller
class CalendarController {

    private final Administrators administrators;
    private final WorkCalendars calendars;
    private final CalendarRegister register;
    private final Clock clock;

    CalendarController(Administrators administrators, WorkCalendars calendars, CalendarRegister register, Clock clock) {
        this.administrators = administrators;
        this.calendars = calendars;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/amministrazione/ambiti/{code}/calendario")
    String show(Person person, @PathVariable AmbitoCode code, Model model) {
        model.addAttribute("ambito", administrators.ambito(administrators.realm(person), code));
        var year = LocalDate.now(clock).getYear();
        model.addAttribute("year", year);
        model.addAttribute("holidays", NationalHoliday.of(year));
        model.addAttribute("calendar", calendars.of(code));
        model.addAttribute("patronDays", calendars.patronDays(code));
        model.addAttribute("changes", register.history(code));
        return "administration/calendar";
    }
}
