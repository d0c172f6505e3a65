package it.concerto.documents;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands stored files to browsers; who may have them is asked before. */
@Component
public class Attachments {

    private final FileStore files;

    public Attachments(FileStore files) {
        this.files = files;
    }

    /** Uploaded content is never shown inside the site: it is saved, and even opened it can do nothing. */
    public ResponseEntity<byte[]> of(FileRef file) {
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .contentType(files.describe(file)
                        .map(stored -> MediaType.parseMediaType(stored.mime()))
                        .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(files.read(file));
    }
}
