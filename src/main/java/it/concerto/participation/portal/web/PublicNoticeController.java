package it.concerto.participation.portal.web;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.participation.portal.NoticeList;
import it.concerto.participation.portal.PublicNotice;
import it.concerto.participation.portal.PublicNotices;
import it.concerto.path.PathId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public notices, for everybody and without an account. */
@Controller
@RequestMapping("/avvisi")
class PublicNoticeController {

    private static final int PAGE_SIZE = 10;

    private final NoticeList list;
    private final PublicNotices notices;
    private final NoticePage page;
    private final FileStore files;

    PublicNoticeController(NoticeList list, PublicNotices notices, NoticePage page, FileStore files) {
        this.list = list;
        this.notices = notices;
        this.page = page;
        this.files = files;
    }

    /** @param pagina counted from 1 */
    @GetMapping
    String all(@RequestParam(defaultValue = "1") int pagina, Model model) {
        model.addAttribute("page", list.page(pagina - 1, PAGE_SIZE));
        return "portal/notices";
    }

    @GetMapping("/{path}")
    String notice(@PathVariable String path, Model model) {
        page.fill(model, find(notices, path));
        return "portal/notice";
    }

    /** The signed act of an extension. */
    @GetMapping("/{path}/atti/{sha256}")
    ResponseEntity<byte[]> act(@PathVariable String path, @PathVariable String sha256) {
        return download(find(notices, path).act(sha256).orElseThrow(PublicNoticeController::notThere));
    }

    /** A form to fill in or sign, like the pact. */
    @GetMapping("/{path}/modelli/{sha256}")
    ResponseEntity<byte[]> template(@PathVariable String path, @PathVariable String sha256) {
        return download(find(notices, path).template(sha256).orElseThrow(PublicNoticeController::notThere));
    }

    private ResponseEntity<byte[]> download(FileRef file) {
        return ResponseEntity.ok()
                .eTag(file.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaTypeFactory.getMediaType(file.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(files.read(file));
    }

    /** A notice that is not public is not told from one that does not exist. */
    static PublicNotice find(PublicNotices notices, String path) {
        try {
            return notices.find(PathId.of(path)).orElseThrow(PublicNoticeController::notThere);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
