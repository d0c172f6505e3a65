package it.concerto.governance.adoption.process;

import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.governance.adoption.AdoptionProposal;
import it.concerto.governance.adoption.AdoptionTerm;
import it.concerto.governance.adoption.Adoptions;
import it.concerto.governance.adoption.HealthAssents;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.proposal.process.FrameTable;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes the frozen plan for adoption (F1). */
@Answers(form = "proposeAdoption")
class ProposeAdoptionHandler implements AnswerHandler<ProposeAdoptionHandler.Answer> {

    private final Adoptions adoptions;
    private final HealthAssents assents;
    private final PlanningPaths paths;
    private final EarlierRounds earlier;
    private final AdoptionTerm term;
    private final FrameTable frame;
    private final SittingWording wording;

    ProposeAdoptionHandler(
            Adoptions adoptions,
            HealthAssents assents,
            PlanningPaths paths,
            EarlierRounds earlier,
            AdoptionTerm term,
            FrameTable frame,
            SittingWording wording) {
        this.adoptions = adoptions;
        this.assents = assents;
        this.paths = paths;
        this.earlier = earlier;
        this.term = term;
        this.frame = frame;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = paths.get(PathId.of(task.path()));
        var annexes = adoptions.annexes(path.id());
        var given = new HashMap<String, Object>();
        given.put("title", wording.of("adoption.title", path.planName()));
        adoptions.version(path.id()).ifPresent(version -> {
            given.put("planVersion", String.valueOf(version.number()));
            given.put("planHash", version.sha256());
            given.putAll(frame.of(path.id(), new ProposedPlan(version.number(), version.sha256())));
            given.put(
                    "text",
                    wording.of("adoption.text", path.planName(), String.valueOf(version.number()), version.sha256()));
        });
        given.put(
                "outcome",
                adoptions
                        .outcome(path.id())
                        .flatMap(outcome -> Optional.ofNullable(outcome.result()))
                        .map(wording.shown()::of)
                        .orElse("–"));
        given.put(
                "annexOptions",
                annexes.stream()
                        .map(title -> Map.of("value", title, "label", title))
                        .toList());
        given.put("annexes", annexes);
        earlier.rejection(path.id()).ifPresent(text -> given.put("rejection", text));
        given.put("councilRequests", earlier.requests(path.id()));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        var proposal = new AdoptionProposal(answer.title(), answer.text(), answer.annexes(), answer.enforceability());
        for (var annex : answer.annexFiles()) {
            adoptions.annex(path, annex.kind(), annex.title(), annex.file());
        }
        task.set(
                ProposalVariables.ROUND,
                adoptions.propose(path, proposal, task.person().username()));
        task.set(ProposalVariables.PURPOSE, Purpose.ADOPTION.name());
        task.set(AdoptionVariables.HEALTH_INTEGRATION, !assents.sheets(path).isEmpty());
        term.convocationBy(path).ifPresent(day -> task.set(ProposalVariables.CONVOCATION_BY, day.toString()));
    }

    /** What the form asks. */
    record Answer(String title, String text, List<String> annexes, List<Annex> annexFiles, boolean enforceability) {}

    /** A regulation, protocol or convention that goes with the plan. */
    record Annex(DocumentKind kind, String title, FileRef file) {}
}
