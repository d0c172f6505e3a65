package it.concerto.plan.process;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.money.Cofinancing;
import it.concerto.plan.money.Cofinancing.Confirmed;
import it.concerto.plan.money.Cofinancing.NotConfirmed;
import it.concerto.plan.money.Cofinancing.YearAmount;
import it.concerto.plan.money.Funding;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes what a Comune says about its share. */
@Answers(form = "confirmCofinancing")
class ConfirmCofinancingHandler implements AnswerHandler<ConfirmCofinancingHandler.Answer> {

    private final Funding funding;
    private final PlanningPaths paths;
    private final Ambiti ambiti;

    ConfirmCofinancingHandler(Funding funding, PlanningPaths paths, Ambiti ambiti) {
        this.funding = funding;
        this.paths = paths;
        this.ambiti = ambiti;
    }

    enum Outcome {
        CONFIRMED,
        CANNOT_CONFIRM
    }

    /** @param year given, not asked */
    record Row(@Nullable Integer year, BigDecimal amount) {

        YearAmount amountOfYear() {
            return new YearAmount(Objects.requireNonNull(year), amount);
        }
    }

    record Answer(
            Outcome outcome,
            List<Row> amounts,
            @Nullable String chapter,
            @Nullable String act,
            @Nullable String reason) {

        Cofinancing of(IstatCode municipality) {
            return outcome == Outcome.CONFIRMED
                    ? new Confirmed(
                            municipality,
                            amounts.stream().map(Row::amountOfYear).toList(),
                            chapter,
                            act)
                    : new NotConfirmed(municipality, Objects.requireNonNullElse(reason, ""));
        }
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = paths.get(PathId.of(task.path()));
        var municipality = municipality(task);
        var before = funding.cofinancing(path.id(), municipality);
        var given = new HashMap<String, Object>();
        given.put("municipalityName", name(task, municipality));
        given.put(
                "amounts",
                IntStream.rangeClosed(path.from(), path.to())
                        .mapToObj(year -> before.filter(Confirmed.class::isInstance)
                                .<Map<String, Object>>map(answer -> Map.of("year", year, "amount", answer.in(year)))
                                .orElseGet(() -> Map.of("year", year)))
                        .toList());
        before.ifPresent(answer -> given.putAll(former(answer)));
        return given;
    }

    private static Map<String, Object> former(Cofinancing answer) {
        if (answer instanceof Confirmed confirmed) {
            return Map.of(
                    "outcome", Outcome.CONFIRMED.name(),
                    "chapter", Objects.requireNonNullElse(confirmed.chapter(), ""),
                    "act", Objects.requireNonNullElse(confirmed.act(), ""));
        }
        return Map.of("outcome", Outcome.CANNOT_CONFIRM.name(), "reason", ((NotConfirmed) answer).reason());
    }

    private String name(TaskInHand task, IstatCode municipality) {
        return ambiti.get(task.ambito())
                .member(municipality)
                .map(Municipality::name)
                .orElse(municipality.value());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        funding.answer(PathId.of(task.path()), answer.of(municipality(task)));
    }

    private static IstatCode municipality(TaskInHand task) {
        return IstatCode.of(task.require(DraftingVariables.MUNICIPALITY));
    }
}
