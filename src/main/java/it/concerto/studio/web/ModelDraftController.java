package it.concerto.studio.web;

import it.concerto.identity.Person;
import it.concerto.studio.ModelDrafts;
import it.concerto.workflow.RuleBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft is written: files are read, sent, changed as text, taken out. */
@Controller
@RequestMapping("/studio/bozze/{id}")
class ModelDraftController {

    private static final String HERE = "redirect:/studio/bozze/{id}";

    private final Studio studio;
    private final ModelDrafts drafts;
    private final ModelDraftPage page;
    private final MessageSource messages;

    ModelDraftController(Studio studio, ModelDrafts drafts, ModelDraftPage page, MessageSource messages) {
        this.studio = studio;
        this.drafts = drafts;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String draft(Person person, @PathVariable String id, Model model) {
        return page.show(person, studio.draft(person, id), Map.of(), null, model);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Person person, @PathVariable String id, @RequestParam String nome) {
        return Studio.file(drafts.files(studio.draft(person, id)), nome);
    }

    @PostMapping("/file")
    String send(
            Person person,
            @PathVariable String id,
            @RequestParam int revisione,
            @RequestParam(defaultValue = "") String nome,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect) {
        var draft = studio.draft(person, id);
        try {
            drafts.put(person, id, revisione, nome.strip(), content(file));
        } catch (RuleBroken broken) {
            return page.show(person, draft, Map.of("nome", nome), broken, model);
        }
        redirect.addFlashAttribute("message", "studio.file.saved");
        return HERE;
    }

    /** @param disegno {@code no} for the text, though there is an editor for it */
    @GetMapping("/testo")
    String text(
            Person person,
            @PathVariable String id,
            @RequestParam String nome,
            @RequestParam(defaultValue = "") String disegno,
            Model model) {
        var draft = studio.draft(person, id);
        var content = Studio.named(drafts.files(draft), nome).content();
        return page.text(draft, nome, new String(content, StandardCharsets.UTF_8), !disegno.equals("no"), model);
    }

    @PostMapping("/testo")
    String write(
            Person person,
            @PathVariable String id,
            @RequestParam int revisione,
            @RequestParam String nome,
            @RequestParam(defaultValue = "") String testo,
            Model model,
            RedirectAttributes redirect) {
        var draft = studio.draft(person, id);
        try {
            // a browser sends each end of a line as two characters
            drafts.put(person, id, revisione, nome, testo.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        } catch (RuleBroken broken) {
            return page.refused(draft, nome, testo, broken, model);
        }
        redirect.addFlashAttribute("message", "studio.file.saved");
        return HERE;
    }

    /**
     * What became of a text that a page has sent by itself.
     *
     * @param revision of the draft now
     * @param message why it was not saved, or null
     */
    record Saved(int revision, @Nullable String message) {}

    @PostMapping("/salva")
    ResponseEntity<Saved> save(
            Person person,
            @PathVariable String id,
            @RequestParam int revisione,
            @RequestParam String nome,
            @RequestParam(defaultValue = "") String testo,
            Locale locale) {
        studio.draft(person, id);
        try {
            drafts.put(person, id, revisione, nome, testo.getBytes(StandardCharsets.UTF_8));
        } catch (RuleBroken broken) {
            var why = broken.asFieldError();
            var said = messages.getMessage(why.messageKey(), why.arguments().toArray(), locale);
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Saved(studio.draft(person, id).revision(), said));
        }
        return ResponseEntity.ok(new Saved(studio.draft(person, id).revision(), null));
    }

    @PostMapping("/togli")
    String remove(
            Person person,
            @PathVariable String id,
            @RequestParam int revisione,
            @RequestParam String nome,
            Model model) {
        var draft = studio.draft(person, id);
        try {
            drafts.remove(person, id, revisione, nome);
        } catch (RuleBroken broken) {
            return page.show(person, draft, Map.of(), broken, model);
        }
        return HERE;
    }

    private static byte[] content(@Nullable MultipartFile file) throws RuleBroken {
        if (file == null || file.isEmpty()) {
            throw new RuleBroken("", "file", "studio.problem.file");
        }
        if (file.getSize() > ModelDrafts.LARGEST) {
            throw new RuleBroken("", "file", "studio.problem.large");
        }
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new IllegalStateException("The upload cannot be read", broken);
        }
    }
}
