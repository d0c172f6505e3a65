package it.concerto.reminders.web;

import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.reminders.CriticalTask;
import it.concerto.reminders.Reminders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of critical tasks (X6), for the auditor and those who were told before. */
@Controller
class CriticalTasksController {

    private final Reminders reminders;
    private final PathNames names;

    CriticalTasksController(Reminders reminders, PathNames names) {
        this.reminders = reminders;
        this.names = names;
    }

    /** @param pagina from one */
    @GetMapping("/criticita")
    String list(Person person, @RequestParam(defaultValue = "1") int pagina, Model model) {
        if (!reminders.mayReadRegister(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = Math.max(1, Math.min(pagina, 100_000));
        var found = reminders.critical(person, page - 1);
        var shown = found.stream().limit(Reminders.PAGE_SIZE).toList();
        model.addAttribute("entries", shown);
        model.addAttribute(
                "names", names.all(shown.stream().map(CriticalTask::path).toList()));
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > Reminders.PAGE_SIZE);
        return "reminders/critical";
    }
}
