package it.concerto.governance.guideline.process;

import it.concerto.files.FileRef;
import it.concerto.governance.guideline.GuidelineProposal;
import it.concerto.governance.guideline.Guidelines;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.ItemResult;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Municipality;
import it.concerto.path.Area;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.TableModel;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the guidelines to the Coordinamento, anew after a rejection (A2). */
@Answers(form = "proposeGuidelines")
class ProposeGuidelinesHandler implements AnswerHandler<ProposeGuidelinesHandler.Answer> {

    private static final int MIDDLE = 3;

    private final Guidelines guidelines;
    private final PlanningPaths paths;
    private final Ambiti ambiti;
    private final Sittings sittings;
    private final SittingWording wording;

    ProposeGuidelinesHandler(
            Guidelines guidelines, PlanningPaths paths, Ambiti ambiti, Sittings sittings, SittingWording wording) {
        this.guidelines = guidelines;
        this.paths = paths;
        this.ambiti = ambiti;
        this.sittings = sittings;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = paths.get(PathId.of(task.path()));
        var former = guidelines.latest(path.id());
        var given = new HashMap<String, Object>();
        putAreas(given, path.configuration().areas(), former);
        putMunicipalities(given, ambiti.get(task.ambito()).members(), former);
        given.put("title", wording.of("guideline.title", path.planName()));
        given.put("tableModel", tableModel(path.configuration().background().tableModel()));
        guidelines.regionalAct(path.id()).ifPresent(act -> given.put("regionalAct", act));
        former.ifPresent(proposal -> startFrom(given, proposal));
        rejection(path.id()).ifPresent(text -> given.put("rejection", text));
        return given;
    }

    private static void putAreas(Map<String, Object> given, List<Area> areas, Optional<GuidelineProposal> former) {
        given.put(
                "areaOptions",
                areas.stream()
                        .map(area -> choice(area.code(), area.code() + " " + area.name()))
                        .toList());
        given.put(
                "priorities",
                areas.stream()
                        .map(area -> Map.of("area", area.code(), "priority", priority(former, area.code())))
                        .toList());
    }

    private static void putMunicipalities(
            Map<String, Object> given, List<Municipality> members, Optional<GuidelineProposal> former) {
        given.put(
                "municipalityOptions",
                members.stream()
                        .map(comune -> choice(comune.istat().value(), comune.name()))
                        .toList());
        given.put(
                "cofinancing",
                members.stream()
                        .map(comune -> Map.of(
                                "municipality",
                                comune.istat().value(),
                                "amount",
                                amount(former, comune.istat().value())))
                        .toList());
    }

    private static void startFrom(Map<String, Object> given, GuidelineProposal former) {
        given.put("title", former.title());
        given.put("guidelines", former.guidelines());
        given.put("carryOver", former.carryOver());
        given.put("tableModel", former.tableModel().name());
        given.put("focusGroups", former.focusGroups());
    }

    private static String tableModel(@Nullable TableModel planned) {
        return (planned == null ? TableModel.ONE_PER_AREA : planned).name();
    }

    private static Map<String, Object> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static int priority(Optional<GuidelineProposal> former, String area) {
        return former.map(proposal -> proposal.priorities().getOrDefault(area, MIDDLE))
                .orElse(MIDDLE);
    }

    private static BigDecimal amount(Optional<GuidelineProposal> former, String municipality) {
        return former.map(proposal -> proposal.cofinancing().getOrDefault(municipality, BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    /** Why the body said no the last time, from its minutes. */
    private Optional<String> rejection(PathId path) {
        return sittings.of(path, Purpose.GUIDELINE).stream()
                .filter(sitting -> sitting.mainItem().result() == ItemResult.REJECTED)
                .reduce((former, latter) -> latter)
                .map(sitting -> wording.shown()
                        .of(
                                "guideline.rejectedBefore",
                                wording.shown().day(sitting.heldOn()),
                                String.valueOf(sitting.minutes())));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var round = guidelines.propose(
                PathId.of(task.path()), answer.proposal(), task.person().username());
        task.set(ProposalVariables.ROUND, round);
        task.set(ProposalVariables.PURPOSE, Purpose.GUIDELINE.name());
    }

    /** What the form asks. */
    record Answer(
            String title,
            List<Priority> priorities,
            String guidelines,
            BigDecimal carryOver,
            List<Cofinancing> cofinancing,
            TableModel tableModel,
            boolean focusGroups,
            List<FileRef> draft) {

        GuidelineProposal proposal() {
            var weights = new LinkedHashMap<String, Integer>();
            priorities.forEach(row -> weights.put(row.area(), row.priority()));
            var amounts = new LinkedHashMap<String, BigDecimal>();
            cofinancing.forEach(row -> amounts.put(row.municipality(), row.amount()));
            var file = draft.isEmpty() ? null : draft.get(0);
            return new GuidelineProposal(title, guidelines, weights, carryOver, amounts, tableModel, focusGroups, file);
        }
    }

    /** How much an area matters. */
    record Priority(String area, int priority) {}

    /** What a Comune is expected to give. */
    record Cofinancing(String municipality, BigDecimal amount) {}
}
