package it.concerto.audit.web;

import it.concerto.audit.export.CaseFileRequest;
import it.concerto.audit.export.CaseFiles;
import it.concerto.audit.export.ExportsBusy;
import it.concerto.audit.export.MadeCaseFile;
import it.concerto.identity.Person;
import it.concerto.ledger.CaseEvents;
import it.concerto.organisation.AmbitoCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The case file of a path (A9): what it is, those that were made, and the file. */
@Controller
class CaseFileController {

    private static final int SHOWN = 10;

    private final ExportScopes scopes;
    private final CaseFiles caseFiles;
    private final CaseEvents ledger;
    private final Clock clock;

    CaseFileController(ExportScopes scopes, CaseFiles caseFiles, CaseEvents ledger, Clock clock) {
        this.scopes = scopes;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/percorsi/{path}/fascicolo")
    String page(Person person, @PathVariable String path, Model model) {
        return page(ambito(person, path), path, Map.of(), model);
    }

    /** Null once it is on its way. */
    @GetMapping("/percorsi/{path}/fascicolo/file")
    @Nullable String file(Person person, @PathVariable String path, HttpServletResponse response, Model model)
            throws IOException {
        var wanted = new CaseFileRequest(person, ambito(person, path), path, clock.instant());
        try {
            caseFiles.write(wanted, () -> {
                begin(response, wanted.fileName());
                return response.getOutputStream();
            });
            return null;
        } catch (ExportsBusy busy) {
            return page(wanted.ambito(), path, Map.of("", "audit.export.problem.busy"), model);
        }
    }

    private AmbitoCode ambito(Person person, String path) {
        return scopes.ofPath(person, path).ambiti().keySet().iterator().next();
    }

    private static void begin(HttpServletResponse response, String name) {
        var attachment = ContentDisposition.attachment().filename(name + ".zip").build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String page(AmbitoCode ambito, String path, Map<String, String> problems, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "made",
                ledger.latest(ambito, path, MadeCaseFile.ACTION, SHOWN).stream()
                        .map(MadeCaseFile::of)
                        .toList());
        return "audit/case-file";
    }
}
