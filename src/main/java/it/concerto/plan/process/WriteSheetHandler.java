package it.concerto.plan.process;

import it.concerto.organisation.Ambiti;
import it.concerto.participation.Contributions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.json.CanonicalJson;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetContent;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a written sheet. */
@Answers(form = "writeSheet")
class WriteSheetHandler implements AnswerHandler<SheetContent> {

    private final SheetDrafting drafting;
    private final PlanningPaths paths;
    private final Ambiti ambiti;
    private final Contributions contributions;

    WriteSheetHandler(SheetDrafting drafting, PlanningPaths paths, Ambiti ambiti, Contributions contributions) {
        this.drafting = drafting;
        this.paths = paths;
        this.ambiti = ambiti;
        this.contributions = contributions;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var sheet = drafting.get(path, number(task));
        var given = new HashMap<>(initial(path, sheet));
        given.put("sheetLabel", "%d. %s".formatted(sheet.number(), sheet.title()));
        given.put("remark", sheet.remark() == null ? "" : sheet.remark());
        given.put(
                "municipalityOptions",
                ambiti.get(task.ambito()).members().stream()
                        .map(member -> Options.option(member.istat(), member.name()))
                        .toList());
        given.put(
                "targetOptions",
                paths.get(path).configuration().mandatoryTargets().stream()
                        .map(target -> Options.option(target.code(), "%s. %s".formatted(target.code(), target.name())))
                        .toList());
        given.put(
                "contributionOptions",
                contributions.of(path).stream()
                        .filter(contribution -> contribution.area().equals(sheet.area()))
                        .map(contribution -> Options.option(
                                contribution.reference(),
                                "%s. %s".formatted(contribution.reference(), contribution.title())))
                        .toList());
        return given;
    }

    /** What was written before, or else the plan's own period and what most sheets say. */
    private Map<String, Object> initial(PathId path, Sheet sheet) {
        var content = sheet.content();
        if (content != null) {
            return CanonicalJson.map(content);
        }
        var plan = paths.get(path);
        return Map.of(
                "from", plan.from() + "-01-01",
                "to", plan.to() + "-12-31",
                "scope", SheetContent.Scope.AMBITO.name(),
                "novelty", SheetContent.Novelty.ONGOING.name(),
                "health", Map.of("kind", SheetContent.HealthIntegration.Kind.NONE.name()),
                "indicators", List.of(Map.of("code", "Utenti", "unit", "persone")),
                "costs", List.of(Map.of("fund", "FNPS", "year", plan.from())));
    }

    @Override
    public void accept(TaskInHand task, SheetContent answer) throws RuleBroken {
        drafting.write(PathId.of(task.path()), number(task), answer);
    }

    private static int number(TaskInHand task) {
        return Integer.parseInt(task.require(DraftingVariables.SHEET));
    }
}
