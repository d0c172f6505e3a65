package it.concerto.governance.adoption;

import it.concerto.governance.adoption.SheetAssent.Answer;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.plan.SheetSummary;
import it.concerto.plan.Sheets;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assent of the ASL to the sheets with health integration (F4). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class HealthAssents {

    private final AdoptionStore store;
    private final Proposals proposals;
    private final Sheets sheets;
    private final AssentPaper paper;
    private final Clock clock;

    HealthAssents(AdoptionStore store, Proposals proposals, Sheets sheets, AssentPaper paper, Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.sheets = sheets;
        this.paper = paper;
        this.clock = clock;
    }

    /** The sheets that need an assent; may be none. */
    @Transactional(readOnly = true)
    public List<SheetSummary> sheets(PathId path) {
        return sheets.of(path).stream().filter(SheetSummary::healthIntegrated).toList();
    }

    /** The version of the plan whose sheets are in question; null if none was frozen. */
    @Transactional(readOnly = true)
    public @Nullable ProposedPlan plan(PathId path) {
        return proposal(path).plan();
    }

    /**
     * Takes the ASL's answers and files them among the documents.
     *
     * @return whether any was denied
     * @throws RuleBroken if a sheet has no answer, an answer that is not plain has no reason, or the date lies in the future
     */
    public boolean give(PathId path, List<SheetAssent> answers, LocalDate givenOn, Person signer) throws RuleBroken {
        if (givenOn.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("F4", "givenOn", "governance.opinion.inTheFuture");
        }
        var answered = answers.stream().map(SheetAssent::sheet).collect(Collectors.toSet());
        for (var sheet : sheets(path)) {
            if (!answered.contains(sheet.number())) {
                throw new RuleBroken("F4", "sheets", "governance.adoption.sheetUnanswered", sheet.number());
            }
        }
        for (var index = 0; index < answers.size(); index++) {
            var answer = answers.get(index);
            if (answer.answer() != Answer.ASSENT && answer.reason() == null) {
                throw new RuleBroken("F4", "sheets." + index + ".reason", "governance.opinion.noteMissing");
            }
        }
        var proposal = proposal(path);
        answers.forEach(answer -> store.add(proposal, answer, givenOn, signer.username()));
        paper.file(proposal, sheets(path), answers, givenOn, signer);
        return !denied(path).isEmpty();
    }

    /** The sheets to which the ASL said no. */
    @Transactional(readOnly = true)
    public List<SheetAssent> denied(PathId path) {
        return store.assents(proposal(path)).stream()
                .filter(assent -> assent.answer() == Answer.DENIED)
                .toList();
    }

    private Proposal proposal(PathId path) {
        return proposals.require(path, Purpose.ADOPTION);
    }
}
