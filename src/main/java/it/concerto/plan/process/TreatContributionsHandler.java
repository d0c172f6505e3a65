package it.concerto.plan.process;

import it.concerto.participation.Contribution;
import it.concerto.participation.Contributions;
import it.concerto.path.PathId;
import it.concerto.plan.reception.Reception;
import it.concerto.plan.reception.Reception.Treatment;
import it.concerto.plan.reception.Receptions;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the answers to every need and proposal (BR-42). */
@Answers(form = "treatContributions")
class TreatContributionsHandler implements AnswerHandler<TreatContributionsHandler.Answer> {

    private final Receptions receptions;
    private final Contributions contributions;
    private final SheetDrafting drafting;
    private final Words words;

    TreatContributionsHandler(Receptions receptions, Contributions contributions, SheetDrafting drafting, Words words) {
        this.receptions = receptions;
        this.contributions = contributions;
        this.drafting = drafting;
        this.words = words;
    }

    record Row(String reference, Treatment treatment, String reason, @Nullable String sheet) {

        Reception reception() {
            return new Reception(reference, treatment, reason, sheet == null ? null : Integer.valueOf(sheet));
        }
    }

    record Answer(List<Row> receptions) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var sheets = drafting.sheets(path);
        var answered =
                receptions.of(path).stream().collect(Collectors.toMap(Reception::reference, Function.identity()));
        var rows = contributions.of(path).stream()
                .map(contribution -> row(
                        contribution,
                        Optional.ofNullable(answered.get(contribution.reference()))
                                .or(() -> takenUp(contribution, sheets))))
                .toList();
        var options = sheets.stream()
                .map(sheet -> Options.option(sheet.number(), "%d. %s".formatted(sheet.number(), sheet.title())))
                .toList();
        return Map.of("receptions", rows, "sheetOptions", options);
    }

    /** A sheet that names the contribution as its origin has already answered it. */
    private Optional<Reception> takenUp(Contribution contribution, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet ->
                        sheet.content() != null && sheet.content().origins().contains(contribution.reference()))
                .findFirst()
                .map(sheet -> new Reception(
                        contribution.reference(),
                        Treatment.ACCEPTED,
                        words.official("plan.reception.takenUp", sheet.number(), sheet.title()),
                        sheet.number()));
    }

    private static Map<String, Object> row(Contribution contribution, Optional<Reception> reception) {
        var row = new HashMap<String, Object>(Map.of(
                "reference", contribution.reference(),
                "contribution",
                        "%s%n%s"
                                .formatted(contribution.title(), contribution.text())
                                .strip(),
                "proposer", contribution.proposer()));
        reception.ifPresent(answer -> {
            row.put("treatment", answer.treatment().name());
            row.put("reason", answer.reason());
            if (answer.sheet() != null) {
                row.put("sheet", answer.sheet().toString());
            }
        });
        return row;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        receptions.record(
                PathId.of(task.path()),
                answer.receptions().stream().map(Row::reception).toList());
    }
}
