package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.HeardReferent;
import it.concerto.governance.outcome.Outcome;
import it.concerto.governance.outcome.OutcomeWording;
import it.concerto.path.Area;
import it.concerto.plan.SheetSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of the outcome show of it. */
@Component
class HearingLabels {

    private final OutcomeWording wording;

    HearingLabels(OutcomeWording wording) {
        this.wording = wording;
    }

    String draft(Outcome outcome) {
        return wording.shown().of("draft", outcome.planVersion(), outcome.sha256());
    }

    String quorum(int needed, int referents) {
        return wording.shown().of("quorum", needed, referents);
    }

    List<Map<String, Object>> referents(List<HeardReferent> referents, List<Area> areas) {
        return referents.stream()
                .map(referent -> option(referent.username(), referent.name() + ", " + names(referent, areas)))
                .toList();
    }

    String names(HeardReferent referent, List<Area> areas) {
        return areas.stream()
                .filter(area -> referent.areas().contains(area.code()))
                .map(Area::name)
                .collect(Collectors.joining("; "));
    }

    List<Map<String, Object>> areas(List<Area> areas) {
        return areas.stream().map(area -> option(area.code(), area.name())).toList();
    }

    List<Map<String, Object>> sheets(List<SheetSummary> sheets) {
        return sheets.stream()
                .map(sheet -> option(
                        String.valueOf(sheet.number()),
                        wording.shown().of("sheet", String.valueOf(sheet.number()), sheet.title())))
                .toList();
    }

    List<Area> areasOf(Outcome outcome) {
        return wording.areas(outcome.path());
    }

    String words(Enum<?> constant) {
        return wording.shown().of(constant);
    }

    static List<String> numbers(List<SheetSummary> sheets) {
        return sheets.stream().map(sheet -> String.valueOf(sheet.number())).toList();
    }

    private static Map<String, Object> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
