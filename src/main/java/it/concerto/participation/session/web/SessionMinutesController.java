package it.concerto.participation.session.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Convened;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.ConvenedMinutes;
import it.concerto.path.ActionPages;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The minutes of a session for those with an account: whoever is convened for their role, and whoever answers for it. */
@Controller
class SessionMinutesController {

    private final Convened convened;
    private final Calendars calendars;
    private final ConvenedMinutes minutes;
    private final ActionPages pages;

    SessionMinutesController(Convened convened, Calendars calendars, ConvenedMinutes minutes, ActionPages pages) {
        this.convened = convened;
        this.calendars = calendars;
        this.minutes = minutes;
        this.pages = pages;
    }

    @GetMapping("/percorsi/{path}/sessioni/{number}/verbale")
    String read(Person person, @PathVariable PathId path, @PathVariable int number, Model model) {
        pages.visible(person, path);
        var session = calendars.of(path).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(SessionMinutesController::notThere);
        model.addAttribute("path", pages.allowed(person, path, (who, planning) -> mayRead(who, planning, session)));
        model.addAttribute("shown", minutes.find(path, number).orElseThrow(SessionMinutesController::notThere));
        return "participation/minutes";
    }

    private boolean mayRead(Person person, PlanningPath path, Session session) {
        return person.hasAny(path.ambito(), Role.UDP, Role.UDPRESP, Role.FAC, Role.SSP, Role.PRES, Role.COM, Role.AUD)
                || convened.offices(path.id(), session).stream()
                        .anyMatch(office -> office.username().equals(person.username()));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
