package it.concerto.governance.adoption.process;

import it.concerto.governance.adoption.HealthAssents;
import it.concerto.governance.adoption.Mediation;
import it.concerto.governance.adoption.Mediations;
import it.concerto.governance.adoption.SheetAssent.Settlement;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settles with the ASL the sheets it denied its assent to. */
@Answers(form = "mediateAssent")
class MediateAssentHandler implements AnswerHandler<MediateAssentHandler.Answer> {

    private final HealthAssents assents;
    private final Mediations mediations;

    MediateAssentHandler(HealthAssents assents, Mediations mediations) {
        this.assents = assents;
        this.mediations = mediations;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        return Map.of(
                "sheetOptions",
                GiveHealthAssentHandler.choices(assents.sheets(path)),
                "sheets",
                assents.denied(path).stream()
                        .map(denied -> Map.of(
                                "sheet", String.valueOf(denied.sheet()), "reason", String.valueOf(denied.reason())))
                        .toList());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        mediations.settle(
                PathId.of(task.path()),
                answer.sheets().stream().map(Row::mediation).toList());
    }

    /** What the form asks. */
    record Answer(List<Row> sheets) {}

    /** How one sheet was settled. */
    record Row(String sheet, Settlement settlement, @Nullable BigDecimal socialPart, String note) {

        Mediation mediation() {
            return new Mediation(Integer.parseInt(sheet), settlement, socialPart, note);
        }
    }
}
