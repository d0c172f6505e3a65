package it.concerto.web;

import it.concerto.documents.Attachments;
import it.concerto.forms.FormViews;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one answer of a path: the form as it was, with what was written in it. */
@Controller
@RequestMapping("/percorsi/{path}/risposte/{task}")
class AnswerController {

    private final ReadAnswers answers;
    private final PathNames names;
    private final FormViews views;
    private final Attachments attachments;
    private final TaskNotes notes;

    AnswerController(ReadAnswers answers, PathNames names, FormViews views, Attachments attachments, TaskNotes notes) {
        this.answers = answers;
        this.names = names;
        this.views = views;
        this.attachments = attachments;
        this.notes = notes;
    }

    @GetMapping
    String answer(Person person, @PathVariable("path") String id, @PathVariable("task") String task, Model model) {
        var path = answers.path(person, id);
        var answer = answers.get(person, path, task);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("event", answer.event());
        model.addAttribute("due", answer.due());
        model.addAttribute("late", answer.isLate());
        model.addAttribute("view", views.kept(answer.form(), answer.given(), answer.answer()));
        model.addAttribute("files", answer.files());
        notes.show(person, path, answer, model);
        return "web/answer";
    }

    /** @param position among the files of the answer, from zero: no address tells what a file is called */
    @GetMapping("/file/{position:\\d{1,4}}")
    ResponseEntity<byte[]> file(
            Person person,
            @PathVariable("path") String id,
            @PathVariable("task") String task,
            @PathVariable("position") int position) {
        var path = answers.path(person, id);
        var answer = answers.get(person, path, task);
        if (position >= answer.files().size()) {
            throw ReadAnswers.notFound();
        }
        return attachments.of(answer.files().get(position));
    }
}
