package it.concerto.documents.web;

import it.concerto.documents.Attachments;
import it.concerto.documents.Documents;
import it.concerto.identity.People;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands a document's file to a person who may read it; what is unknown or another's looks the same: not there. */
@Controller
class DownloadController {

    private final Documents documents;
    private final Attachments attachments;
    private final People people;

    DownloadController(Documents documents, Attachments attachments, People people) {
        this.documents = documents;
        this.attachments = attachments;
        this.people = people;
    }

    @GetMapping("/documenti/{sha256}")
    ResponseEntity<byte[]> download(@PathVariable String sha256, Principal principal) {
        return people.find(principal.getName())
                .flatMap(person -> documents.readable(sha256, person))
                .map(attachments::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
