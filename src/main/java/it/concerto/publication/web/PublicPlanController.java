package it.concerto.publication.web;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.path.PathId;
import it.concerto.path.PathNames;
import it.concerto.plan.CopyKind;
import it.concerto.publication.PublicCopies;
import it.concerto.publication.PublicPlans;
import it.concerto.publication.PublicPlans.PublicPlan;
import it.concerto.publication.Publication.BoardPosting;
import it.concerto.publication.Publication.Transparency;
import it.concerto.workflow.LateEntries;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

/** The public plans, for everybody and without an account. */
@Controller
@RequestMapping("/piani")
class PublicPlanController {

    private static final int PAGE_SIZE = 20;

    /** The plan is our own page and has its own style; nothing else may load or run. */
    private static final String PLAN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final String FILE_POLICY = "default-src 'none'; sandbox";

    private final PublicPlans plans;
    private final PublicCopies copies;
    private final PathNames names;
    private final FileStore files;
    private final LateEntries late;

    PublicPlanController(PublicPlans plans, PublicCopies copies, PathNames names, FileStore files, LateEntries late) {
        this.plans = plans;
        this.copies = copies;
        this.names = names;
        this.files = files;
        this.late = late;
    }

    /** @param pagina counted from 1 */
    @GetMapping
    String all(@RequestParam(defaultValue = "1") int pagina, Model model) {
        var page = plans.page(pagina - 1, PAGE_SIZE);
        model.addAttribute("page", page);
        model.addAttribute(
                "names", names.all(page.plans().stream().map(PathId::value).toList()));
        return "publication/plans";
    }

    @GetMapping("/{path}")
    String plan(@PathVariable String path, Model model) {
        var plan = find(path);
        model.addAttribute("plan", plan);
        model.addAttribute("corrections", plan.corrections());
        model.addAttribute("kinds", CopyKind.values());
        model.addAttribute("copies", copies.made(plan));
        var board = plan.publication().board();
        if (board != null) {
            model.addAttribute(
                    "boardLate",
                    late.reason(path, BoardPosting.LATE, board.number(), board.from())
                            .orElse(null));
        }
        var transparency = plan.publication().transparency();
        if (transparency != null) {
            model.addAttribute(
                    "transparencyLate",
                    late.reason(path, Transparency.LATE, "", transparency.from())
                            .orElse(null));
        }
        model.addAttribute("name", names.one(path));
        return "publication/plan";
    }

    @GetMapping("/{path}/testo")
    ResponseEntity<byte[]> text(@PathVariable String path) {
        var file = find(path).text().orElseThrow(PublicPlanController::notThere);
        return answer(file, PLAN_POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(files.read(file));
    }

    /** @param kind as addresses name it: pdf, quadro, schede */
    @GetMapping("/{path}/copie/{kind}")
    ResponseEntity<byte[]> copy(@PathVariable String path, @PathVariable String kind) {
        var asked = CopyKind.named(kind).orElseThrow(PublicPlanController::notThere);
        return saved(copies.of(find(path), asked).orElseThrow(PublicPlanController::notThere));
    }

    @GetMapping("/{path}/documenti/{sha256}")
    ResponseEntity<byte[]> document(@PathVariable String path, @PathVariable String sha256) {
        return saved(id(path).flatMap(id -> plans.file(id, sha256)).orElseThrow(PublicPlanController::notThere));
    }

    private ResponseEntity<byte[]> saved(FileRef file) {
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return answer(file, FILE_POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaTypeFactory.getMediaType(file.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(files.read(file));
    }

    private static ResponseEntity.BodyBuilder answer(FileRef file, String policy) {
        return ResponseEntity.ok()
                .eTag(file.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy);
    }

    private PublicPlan find(String path) {
        return id(path).flatMap(plans::find).orElseThrow(PublicPlanController::notThere);
    }

    private static Optional<PathId> id(String path) {
        try {
            return Optional.of(PathId.of(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
