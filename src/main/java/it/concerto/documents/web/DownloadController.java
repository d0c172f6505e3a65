package it.concerto.documents.web;

import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.identity.People;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands a document's file to a person who may read it; what is unknown or another's looks the same: not there. */
@Controller
class DownloadController {

    private final Documents documents;
    private final FileStore files;
    private final People people;

    DownloadController(Documents documents, FileStore files, People people) {
        this.documents = documents;
        this.files = files;
        this.people = people;
    }

    @GetMapping("/documenti/{sha256}")
    ResponseEntity<byte[]> download(@PathVariable String sha256, Principal principal) {
        return people.find(principal.getName())
                .flatMap(person -> documents.readable(sha256, person))
                .map(this::attachment)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Uploaded content is never shown inside the site: it is saved, and even opened it can do nothing. */
    private ResponseEntity<byte[]> attachment(FileRef file) {
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaTypeFactory.getMediaType(file.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(files.read(file));
    }
}
