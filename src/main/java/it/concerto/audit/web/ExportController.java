package it.concerto.audit.web;

import it.concerto.audit.export.ExportFormat;
import it.concerto.audit.export.Exports;
import it.concerto.audit.export.ExportsBusy;
import it.concerto.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history of a path, or of all paths of an auditor's Ambiti, as a file: what it is to hold, and the file. */
@Controller
class ExportController {

    private final ExportScopes scopes;
    private final Exports exports;
    private final Clock clock;

    ExportController(ExportScopes scopes, Exports exports, Clock clock) {
        this.scopes = scopes;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/percorsi/{path}/esporta")
    String ask(Person person, @PathVariable String path, Model model) {
        return blank(scopes.ofPath(person, path), model);
    }

    @GetMapping("/verifiche/esporta")
    String askAll(Person person, Model model) {
        return blank(scopes.ofAuditor(person), model);
    }

    @GetMapping("/percorsi/{path}/esporta/file")
    @Nullable String file(
            Person person,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return send(person, scopes.ofPath(person, path), request, response, model);
    }

    @GetMapping("/verifiche/esporta/file")
    @Nullable String fileOfAll(Person person, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return send(person, scopes.ofAuditor(person), request, response, model);
    }

    private String blank(ExportScope scope, Model model) {
        return form(scope, ExportReading.atFirst(LocalDate.now(clock)), Map.of(), model);
    }

    /** The file is written as it is read: nothing of it is kept here. Null once it is on its way. */
    private @Nullable String send(
            Person person, ExportScope scope, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        var fields = new TypedFields(request::getParameter, LocalDate.now(clock));
        var reading = new ExportReading(fields, scope);
        var wanted = reading.request();
        var format = reading.chosen();
        if (wanted == null || format == null) {
            return form(scope, fields.typed(), fields.problems(), model);
        }
        try {
            exports.write(person, wanted, format, () -> {
                begin(response, format, wanted.fileName());
                return response.getOutputStream();
            });
            return null;
        } catch (ExportsBusy busy) {
            return form(scope, fields.typed(), Map.of("", "audit.export.problem.busy"), model);
        }
    }

    private static void begin(HttpServletResponse response, ExportFormat format, String name) {
        var attachment = ContentDisposition.attachment()
                .filename(name + "." + format.extension())
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String form(
            ExportScope scope, Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("formats", ExportFormat.values());
        return "audit/export";
    }
}
