package it.concerto.participation.session.web;

import it.concerto.identity.Person;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.session.ConvenedMinutes;
import it.concerto.participation.session.SessionReaders;
import it.concerto.path.ActionPages;
import it.concerto.path.PathId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The minutes of a session for those with an account: whoever reads every session, and whose own it is. */
@Controller
class SessionMinutesController {

    private final SessionReaders readers;
    private final Calendars calendars;
    private final ConvenedMinutes minutes;
    private final ActionPages pages;

    SessionMinutesController(SessionReaders readers, Calendars calendars, ConvenedMinutes minutes, ActionPages pages) {
        this.readers = readers;
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
        model.addAttribute(
                "path", pages.allowed(person, path, (who, planning) -> readers.admit(who, planning, session)));
        model.addAttribute("shown", minutes.find(path, number).orElseThrow(SessionMinutesController::notThere));
        return "participation/minutes";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
