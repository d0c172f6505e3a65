package it.concerto.audit.web;

import it.concerto.audit.questions.Answers;
import it.concerto.audit.questions.FactPage;
import it.concerto.audit.questions.Question;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an auditor asks about a path, each with its answer; for those who read the history of the Ambito (BR-01). */
@Controller
class QuestionController {

    private final AuditedPaths paths;
    private final PathNames names;
    private final Answers answers;

    QuestionController(AuditedPaths paths, PathNames names, Answers answers) {
        this.paths = paths;
        this.names = names;
        this.answers = answers;
    }

    @GetMapping("/percorsi/{path}/domande")
    String all(Person person, @PathVariable("path") String id, Model model) {
        var path = paths.get(person, id, Matter.HISTORY);
        var readers = Permissions.reads(person, path.ambito(), Matter.READERS);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute(
                "questions",
                Stream.of(Question.values())
                        .filter(question -> readers || question != Question.ACCESS)
                        .toList());
        return "audit/questions";
    }

    /** @param pagina of each table, from one */
    @GetMapping("/percorsi/{path}/domande/{question}")
    String one(
            Person person,
            @PathVariable("path") String id,
            @PathVariable("question") String word,
            @RequestParam(defaultValue = "1") int pagina,
            Model model) {
        var path = paths.get(person, id, Matter.HISTORY);
        var question = Question.called(word).orElseThrow(AuditedPaths::notFound);
        var page = Math.min(Math.max(1, pagina), 10_000);
        var tables = answers.of(path, question, page);
        var address = question.address(id) + "?pagina=";
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("question", question);
        model.addAttribute("tables", tables);
        model.addAttribute("previous", page == 1 ? null : address + (page - 1));
        model.addAttribute("next", tables.stream().anyMatch(FactPage::more) ? address + (page + 1) : null);
        return "audit/answer";
    }
}
