package it.concerto.participation.portal.web;

import it.concerto.documents.Attachments;
import it.concerto.participation.HandedPapers;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.participation.ReceiptCode;
import it.concerto.participation.session.ConvenedMinutes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the link of a mail opens, and nothing else: the minutes of a session, or the papers handed to all who took part. */
@Controller
@RequestMapping(ReadingPasses.PAGE)
class ReadingController {

    private final ReadingPasses passes;
    private final ConvenedMinutes minutes;
    private final HandedPapers papers;
    private final Attachments attachments;
    private final PortalThrottle throttle;

    ReadingController(
            ReadingPasses passes,
            ConvenedMinutes minutes,
            HandedPapers papers,
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
        return pass.session() == null || pass.manifestation() == null
                ? "redirect:" + ReadingPasses.PAGE
                : "redirect:/avvisi/ricevuta/verbali/" + pass.session();
    }

    @GetMapping
    String read(HttpServletRequest request, Model model) {
        var pass = opened(request);
        if (pass.session() == null) {
            model.addAttribute("papers", papers.of(pass.path()));
            return "portal/papers";
        }
        model.addAttribute("shown", minutes.find(pass.path(), pass.session()).orElseThrow(ReadingController::notThere));
        return "portal/minutes";
    }

    @GetMapping("/documenti/{sha256}")
    ResponseEntity<byte[]> save(@PathVariable String sha256, HttpServletRequest request) {
        var pass = opened(request);
        return papers.of(pass.path()).stream()
                .map(HandedPapers.Paper::file)
                .filter(file -> pass.session() == null && file.sha256().equals(sha256))
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
