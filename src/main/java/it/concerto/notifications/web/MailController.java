package it.concerto.notifications.web;

import it.concerto.identity.Person;
import it.concerto.notifications.Mail;
import it.concerto.notifications.Mails;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails of the Ambito, each as it was sent and with what became of it. */
@Controller
@RequestMapping("/posta")
class MailController {

    private final Mails mails;

    MailController(Mails mails) {
        this.mails = mails;
    }

    /**
     * @param percorso only the mails of this path
     * @param pagina counted from 0
     */
    @GetMapping
    String list(
            Person person,
            @RequestParam(required = false) @Nullable String percorso,
            @RequestParam(defaultValue = "0") int pagina,
            Model model) {
        var page = Math.max(0, Math.min(pagina, 100_000));
        var found = mails.page(person, percorso, page);
        model.addAttribute("path", percorso);
        model.addAttribute("mailings", found.stream().limit(Mails.PAGE_SIZE).toList());
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > Mails.PAGE_SIZE);
        return "notifications/mails";
    }

    @GetMapping("/{id}")
    String show(Person person, @PathVariable String id, Model model) {
        var mail = visible(person, id);
        model.addAttribute("mail", mail);
        model.addAttribute("standing", mails.standing(mail));
        model.addAttribute("maySend", mails.maySend(mail, person));
        return "notifications/mail";
    }

    /** The HTML part as it was sent; it may style itself, and do nothing else. */
    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(Person person, @PathVariable String id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(visible(person, id).body().html().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id}/invio")
    String send(Person person, @PathVariable String id, RedirectAttributes redirect) {
        if (mails.maySend(visible(person, id), person)) {
            mails.send(id, person);
            redirect.addFlashAttribute("message", "notifications.mail.queued");
        }
        return "redirect:/posta/{id}";
    }

    private Mail visible(Person person, String id) {
        return mails.find(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
