package it.concerto.studio.web;

import it.concerto.identity.Person;
import it.concerto.studio.running.Migration;
import it.concerto.studio.running.MigrationReading;
import it.concerto.studio.running.MigrationRounds;
import it.concerto.studio.running.MigrationSides;
import it.concerto.studio.running.Migrations;
import it.concerto.workflow.RuleBroken;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What runs is moved to another version: counterparts are chosen, the preview is read, the runs go, and back. */
@Controller
class MigrationController {

    private static final String PAGE = "redirect:/studio/spostamenti/";
    private static final String COUNTERPART = "a.";

    private final Studio studio;
    private final Migrations migrations;
    private final MigrationReading reading;
    private final MigrationSides sides;
    private final MigrationRounds rounds;

    MigrationController(
            Studio studio,
            Migrations migrations,
            MigrationReading reading,
            MigrationSides sides,
            MigrationRounds rounds) {
        this.studio = studio;
        this.migrations = migrations;
        this.reading = reading;
        this.sides = sides;
        this.rounds = rounds;
    }

    /** @param da deployment whose version the runs follow */
    @PostMapping("/studio/modelli/{file}/spostamenti")
    String begin(
            Person person,
            @PathVariable String file,
            @RequestParam String da,
            @RequestParam String a,
            RedirectAttributes redirect) {
        studio.decides(person);
        try {
            return PAGE + migrations.begin(person, studio.version(person, file, da), studio.version(person, file, a));
        } catch (RuleBroken broken) {
            redirect.addFlashAttribute("warning", broken.messageKey());
            return "redirect:/studio/modelli/{file}";
        }
    }

    /** @param gruppo of whom the same was said; empty for all */
    @GetMapping("/studio/spostamenti/{id}")
    String migration(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String gruppo,
            @RequestParam(defaultValue = "1") int pagina,
            Model model) {
        return show(find(person, id), gruppo, pagina, model);
    }

    @PostMapping("/studio/spostamenti/{id}/anteprima")
    String preview(
            Person person,
            @PathVariable String id,
            @RequestParam int revisione,
            @RequestParam Map<String, String> all,
            Model model) {
        var migration = find(person, id);
        var chosen = new HashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith(COUNTERPART)) {
                chosen.put(name.substring(COUNTERPART.length()), value);
            }
        });
        try {
            migrations.preview(person, id, revisione, chosen);
        } catch (RuleBroken broken) {
            return refused(migration, broken, "", model);
        }
        rounds.begin(id);
        return PAGE + id;
    }

    @PostMapping("/studio/spostamenti/{id}/avvia")
    String run(
            Person person,
            @PathVariable String id,
            @RequestParam int revisione,
            @RequestParam(defaultValue = "") String ragione,
            Model model) {
        var migration = find(person, id);
        try {
            migrations.run(person, id, revisione, ragione);
        } catch (RuleBroken broken) {
            return refused(migration, broken, ragione, model);
        }
        rounds.begin(id);
        return PAGE + id;
    }

    @PostMapping("/studio/spostamenti/{id}/annulla")
    String undo(Person person, @PathVariable String id, Model model) {
        var migration = find(person, id);
        try {
            var back = migrations.undo(person, id);
            rounds.begin(back);
            return PAGE + back;
        } catch (RuleBroken broken) {
            return refused(migration, broken, "", model);
        }
    }

    private String refused(Migration migration, RuleBroken broken, String typed, Model model) {
        model.addAttribute("refusal", broken.messageKey());
        model.addAttribute("typed", typed);
        return show(migration, "", 1, model);
    }

    private String show(Migration migration, String group, int page, Model model) {
        var known = MigrationReading.groups().contains(group) ? group : "";
        var at = Math.max(1, Math.min(page, 100_000));
        var state = reading.state(migration, known.isEmpty() ? null : known, at);
        model.addAttribute("state", state);
        model.addAttribute("migration", migration);
        model.addAttribute("source", sides.source(migration));
        model.addAttribute("target", sides.target(migration));
        model.addAttribute("group", known);
        model.addAttribute(
                "listed", state.runs().stream().limit(MigrationReading.PAGE).toList());
        model.addAttribute("previous", at > 1 ? address(migration, known, at - 1) : null);
        model.addAttribute(
                "next", state.runs().size() > MigrationReading.PAGE ? address(migration, known, at + 1) : null);
        return "running/migration";
    }

    private static @Nullable String address(Migration migration, String group, int page) {
        return "/studio/spostamenti/" + migration.id() + "?gruppo=" + group + "&pagina=" + page;
    }

    private Migration find(Person person, String id) {
        studio.decides(person);
        return reading.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
