package it.concerto.participation.portal.web;

import it.concerto.documents.Attachments;
import it.concerto.participation.HandedPapers.Paper;
import it.concerto.participation.portal.Portal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where participants save the papers that are handed to them. */
@Controller
class HandedPaperController {

    private final Portal portal;
    private final ReadablePapers papers;
    private final Attachments attachments;

    HandedPaperController(Portal portal, ReadablePapers papers, Attachments attachments) {
        this.portal = portal;
        this.papers = papers;
        this.attachments = attachments;
    }

    @GetMapping("/avvisi/ricevuta/documenti/{sha256}")
    ResponseEntity<byte[]> save(@PathVariable String sha256, HttpServletRequest request) {
        return OpenReceipt.of(request)
                .map(open -> portal.get(open.manifestation()))
                .flatMap(participant -> papers.of(participant).stream()
                        .map(Paper::file)
                        .filter(file -> file.sha256().equals(sha256))
                        .findFirst())
                .map(attachments::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
