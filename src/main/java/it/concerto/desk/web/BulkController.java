package it.concerto.desk.web;

import it.concerto.desk.bulk.BulkAction;
import it.concerto.desk.bulk.BulkOrder;
import it.concerto.desk.bulk.BulkRow;
import it.concerto.desk.bulk.Bulks;
import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same for several tasks: chosen in the list, asked once, looked at, done, told, taken back. */
@Controller
@RequestMapping("/attivita/insieme")
class BulkController {

    private static final Codes<BulkAction> ACTIONS = new Codes<BulkAction>()
            .with("prendi", BulkAction.CLAIM)
            .with("rilascia", BulkAction.RELEASE)
            .with("assegna", BulkAction.GIVE)
            .with("scadenza", BulkAction.DUE)
            .with("commenta", BulkAction.COMMENT)
            .with("completa", BulkAction.COMPLETE);

    private final Bulks bulks;
    private final BulkAsk ask;
    private final BulkChoice choice;
    private final BulkPage page;
    private final SubmissionReader submissions;

    BulkController(Bulks bulks, BulkAsk ask, BulkChoice choice, BulkPage page, SubmissionReader submissions) {
        this.bulks = bulks;
        this.ask = ask;
        this.choice = choice;
        this.page = page;
        this.submissions = submissions;
    }

    @PostMapping
    String choose(
            Person person,
            HttpServletRequest request,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect) {
        var action = ACTIONS.value(String.valueOf(request.getParameter("_azione")));
        var tasks = choice.tasks(person, request, list);
        if (action == null || tasks.isEmpty()) {
            return nothing(tasks.isEmpty() ? "desk.bulk.nothing" : "desk.bulk.noAction", list, redirect);
        }
        if (tasks.size() > Bulks.MOST) {
            return nothing("desk.bulk.tooMany", list, redirect);
        }
        if (!action.asks()) {
            return look(person, BulkOrder.of(action), tasks, request, model);
        }
        return ask.blank(person, action, tasks)
                .map(view -> asked(action, tasks, view, model))
                .orElseGet(() -> nothing("desk.bulk.noneInHand", list, redirect));
    }

    @PostMapping("/anteprima")
    String preview(Person person, HttpServletRequest request, Model model) {
        var action = required(request);
        var tasks = BulkChoice.sent(request);
        var answer = ask.read(person, action, tasks, request);
        if (answer.view() != null) {
            return asked(action, tasks, answer.view(), model);
        }
        if (answer.order() == null || tasks.isEmpty() || tasks.size() > Bulks.MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return look(person, answer.order(), tasks, request, model);
    }

    /** Sent twice, it is done once. */
    @PostMapping("/{bulk}")
    String confirm(Person person, @PathVariable("bulk") String id, HttpServletRequest request, Model model) {
        var bulk = bulks.find(person, id).orElseThrow(BulkController::notFound);
        var tasks = bulk.rows().stream().map(BulkRow::task).toList();
        var answer = ask.read(person, bulk.action(), tasks, request);
        if (answer.view() != null) {
            return asked(bulk.action(), tasks, answer.view(), model);
        }
        if (answer.order() != null) {
            bulks.start(person, id, answer.order(), LocaleContextHolder.getLocale());
        }
        return "redirect:/attivita/insieme/{bulk}";
    }

    @GetMapping("/{bulk}")
    String result(Person person, @PathVariable("bulk") String id, Model model) {
        var bulk = bulks.find(person, id).orElseThrow(BulkController::notFound);
        return page.show(bulk, ACTIONS.of(bulk.action()), model);
    }

    @PostMapping("/{bulk}/annulla")
    String undo(Person person, @PathVariable("bulk") String id) {
        bulks.find(person, id).orElseThrow(BulkController::notFound);
        bulks.undo(person, id);
        return "redirect:/attivita/insieme/{bulk}";
    }

    private String look(Person person, BulkOrder order, List<String> tasks, HttpServletRequest request, Model model) {
        var id = bulks.look(person, order, tasks, LocaleContextHolder.getLocale());
        var answer = order.answer() == null ? submissions.typed(request) : order.answer();
        return page.preview(
                bulks.find(person, id).orElseThrow(),
                ACTIONS.of(order.action()),
                order,
                submissions.carried(answer),
                model);
    }

    private static String asked(BulkAction action, List<String> tasks, FormView view, Model model) {
        model.addAttribute("what", ACTIONS.of(action));
        model.addAttribute("tasks", tasks);
        model.addAttribute("view", view);
        return "desk/bulk-ask";
    }

    private static BulkAction required(HttpServletRequest request) {
        var action = ACTIONS.value(String.valueOf(request.getParameter("_azione")));
        if (action == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return action;
    }

    private static String nothing(String warning, ListAddress list, RedirectAttributes redirect) {
        redirect.addFlashAttribute("warning", warning);
        return "redirect:" + list.address();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
