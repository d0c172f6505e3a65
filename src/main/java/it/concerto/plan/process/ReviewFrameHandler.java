package it.concerto.plan.process;

import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.plan.money.FinancialFrame;
import it.concerto.plan.money.Funding;
import it.concerto.plan.sheet.SheetDrafting;
import it.concerto.plan.version.FramePaper;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows the head of finance the frame as it is computed (BR-49); there is nothing to type but remarks. */
@Answers(form = "reviewFrame")
class ReviewFrameHandler implements AnswerHandler<ReviewFrameHandler.Answer> {

    private final Funding funding;
    private final SheetDrafting drafting;
    private final FramePaper paper;
    private final Words words;

    ReviewFrameHandler(Funding funding, SheetDrafting drafting, FramePaper paper, Words words) {
        this.funding = funding;
        this.drafting = drafting;
        this.paper = paper;
        this.words = words;
    }

    record Answer(boolean confirmed) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var frame = funding.frame(path);
        var costs = drafting.sheets(path).stream()
                .map(sheet -> Map.of(
                        "sheet", "%d. %s".formatted(sheet.number(), sheet.title()),
                        "cost", words.euro(frame.plannedBy(sheet.number()))))
                .toList();
        return Map.of(
                "frame", frame.rows().stream().map(this::row).toList(),
                "sheetCosts", costs,
                "total", words.euro(frame.planned()),
                "unconfirmed",
                        funding.unconfirmed(path).stream()
                                .map(Municipality::name)
                                .collect(Collectors.joining(", ")));
    }

    private Map<String, Object> row(FinancialFrame.Row row) {
        return Map.of(
                "fund", words.fund(row.fund()),
                "year", String.valueOf(row.year()),
                "assigned", words.euro(row.assigned()),
                "carryOver", words.euro(row.carryOver()),
                "planned", words.euro(row.planned()),
                "left", words.euro(row.left()));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        paper.file(PathId.of(task.path()), task.person());
    }
}
