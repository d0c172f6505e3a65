package it.concerto.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** An official in a browser, who takes and answers one after the other the tasks of the first stage that wait for them. */
public final class DeskWorker {

    /** What they know how to answer. */
    public static final List<String> KNOWN = List.of(
            "Task_OpenCycle",
            "Task_ProposeGuidelines",
            "Task_GiveTechnicalOpinion",
            "Task_GiveAccountingOpinion",
            "Task_ConveneSitting");

    private final Visitor visitor;
    private final Random random;
    private final Clock clock;

    public DeskWorker(Visitor visitor, Random random, Clock clock) {
        this.visitor = visitor;
        this.random = random;
        this.clock = clock;
    }

    /** Starts a path of the Ambito that whoever this is leads, with the warnings that a path without sessions gets. */
    public void openPath(String id) {
        var form = Visitor.form(visitor.get("/percorsi/nuovo").page(), "form.cz-path-form");
        var answer = visitor.send(
                form,
                Map.of(
                        "id", id,
                        "regionalPlan", "V Piano regionale delle politiche sociali",
                        "access", "OPEN",
                        "reason", "Il calendario segue.",
                        "confirmed", "true"));
        if (!answer.page().location().endsWith("/percorsi/" + id)) {
            throw new AssertionError(answer.text());
        }
    }

    /** Answers one of the tasks on the desk; its id once the product has confirmed it, nothing if a colleague was faster. */
    public Optional<String> complete() {
        var waiting = visitor.get("/attivita").page().select("li[data-task]").stream()
                .filter(row -> KNOWN.contains(row.attr("data-key")))
                .toList();
        return waiting.isEmpty() ? Optional.empty() : complete(waiting.get(random.nextInt(waiting.size())));
    }

    private Optional<String> complete(Element row) {
        var task = row.attr("data-task");
        var page = visitor.get("/attivita/" + task).page();
        if (page.selectFirst("form.cz-claim-first") instanceof FormElement claim) {
            page = visitor.send(claim, Map.of()).page();
        }
        return page.selectFirst("form.cz-answer") instanceof FormElement form
                ? answer(task, row.attr("data-key"), form)
                : Optional.empty();
    }

    private Optional<String> answer(String task, String key, FormElement form) {
        var changes = new LinkedHashMap<String, Object>();
        if (key.equals("Task_ConveneSitting")) {
            var day = LocalDate.now(clock).plusDays(7 + random.nextInt(90));
            changes.put("starts", day.atTime(8 + random.nextInt(12), 0).toString());
            changes.put("place", "Sala consiliare");
        }
        var files = BlankFields.fill(form, changes, clock);
        var confirmation = visitor.sendOnly(form, changes, files);
        if (confirmation.status() == 409) {
            return Optional.empty();
        }
        if (confirmation.location() == null || !confirmation.location().endsWith("/attivita")) {
            throw new AssertionError(key + " was not accepted: " + confirmation);
        }
        return Optional.of(task);
    }
}
