package it.concerto.plan.process;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.json.CanonicalJson;
import it.concerto.plan.money.Funding;
import it.concerto.plan.money.FundingLine;
import it.concerto.plan.money.Money;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes the money of the plan, fund by fund. */
@Answers(form = "recordFunds")
class RecordFundsHandler implements AnswerHandler<RecordFundsHandler.Answer> {

    /** Funds that every plan has. */
    private static final List<String> USUAL = List.of("FNPS", "FGSA", "FNA");

    private final Funding funding;
    private final PlanningPaths paths;

    RecordFundsHandler(Funding funding, PlanningPaths paths) {
        this.funding = funding;
        this.paths = paths;
    }

    record Answer(List<FundingLine> lines) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = paths.get(PathId.of(task.path()));
        var known = funding.lines(path.id());
        var lines = known.isEmpty() ? usual(path) : known.stream();
        return Map.of(
                "areas",
                path.configuration().areas().stream()
                        .map(area -> Options.option(area.code(), area.name()))
                        .toList(),
                "lines",
                lines.map(CanonicalJson::map).toList());
    }

    private static Stream<FundingLine> usual(PlanningPath path) {
        return IntStream.rangeClosed(path.from(), path.to()).boxed().flatMap(year -> USUAL.stream()
                .map(fund -> new FundingLine(fund, year, Money.ZERO, Money.ZERO, null, null, null)));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        funding.record(PathId.of(task.path()), answer.lines());
    }
}
