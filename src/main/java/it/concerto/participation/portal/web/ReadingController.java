package it.concerto.participation.portal.web;

import it.concerto.documents.Attachments;
import it.concerto.participation.HandedPapers;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.participation.ReceiptCode;
import it.concerto.participation.session.ConvenedMinutes;
import it.concerto.participation.session.ParticipantMinutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the link of a mail opens, and nothing else: the papers and minutes of a session, or what is handed to all who took part. */
@Controller
@RequestMapping(ReadingPasses.PAGE)
class ReadingController {

    private final ReadingPasses passes;
    private final ConvenedMinutes minutes;
    private final ReadablePapers papers;
    private final Attachments attachments;
    private final PortalThrottle throttle;

    ReadingController(
            ReadingPasses passes,
            ConvenedMinutes minutes,
            ReadablePapers papers,
            Attachments attachments,
            PortalThrottle throttle) {
        this.passes = passes;
        this.minutes = minutes;
        this.papers = papers;
        this.attachments = attachments;
        this.throttle = throttle;
    }

    /** Whoever speaks for a participant reads where they can write a remark. */
    @GetMapping("/{code}")
    String open(@PathVariable String code, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!throttle.admitsCode(address)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var pass = ReceiptCode.typed(code).flatMap(passes::find).orElseThrow(ReadingController::notThere);
        throttle.codeWasRight(address);
        OpenReading.open(request, pass);
        return pass.manifestation() == null || minutes(pass).isEmpty()
                ? "redirect:" + ReadingPasses.PAGE
                : "redirect:/avvisi/ricevuta/verbali/" + pass.session();
    }

    @GetMapping
    String read(HttpServletRequest request, Model model) {
        var pass = opened(request);
        var read = papers.of(pass);
        var shown = minutes(pass);
        model.addAttribute("papers", read);
        model.addAttribute("pass", pass);
        if (shown.isPresent()) {
            model.addAttribute("shown", shown.get());
            return "portal/minutes";
        }
        if (pass.session() != null && read.isEmpty()) {
            throw notThere();
        }
        model.addAttribute("about", pass.session() == null ? "papers" : "materials");
        return "portal/papers";
    }

    private Optional<ParticipantMinutes> minutes(Pass pass) {
        return Optional.ofNullable(pass.session()).flatMap(session -> minutes.find(pass.path(), session));
    }

    @GetMapping("/documenti/{sha256}")
    ResponseEntity<byte[]> save(@PathVariable String sha256, HttpServletRequest request) {
        return papers.of(opened(request)).stream()
                .map(HandedPapers.Paper::file)
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .map(attachments::of)
                .orElseThrow(ReadingController::notThere);
    }

    /** What ends meanwhile ends for who has it open, too. */
    private Pass opened(HttpServletRequest request) {
        return OpenReading.of(request).filter(passes::isOpen).orElseThrow(ReadingController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
