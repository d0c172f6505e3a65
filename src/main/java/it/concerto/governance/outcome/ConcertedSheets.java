package it.concerto.governance.outcome;

import it.concerto.path.PathId;
import it.concerto.plan.SheetSummary;
import it.concerto.plan.Sheets;
import it.concerto.workflow.RuleBroken;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The part of the plan that the signed minutes cover (E6), and who hears of changes to it. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class ConcertedSheets {

    private final Outcomes outcomes;
    private final HearingTable hearings;
    private final Sheets sheets;
    private final OutcomeLetters letters;
    private final SharedOutcome shared;

    ConcertedSheets(
            Outcomes outcomes, HearingTable hearings, Sheets sheets, OutcomeLetters letters, SharedOutcome shared) {
        this.outcomes = outcomes;
        this.hearings = hearings;
        this.sheets = sheets;
        this.letters = letters;
        this.shared = shared;
    }

    /**
     * Marks the concerted sheets and reports back to all participants (M09).
     *
     * @throws RuleBroken if the minutes are not signed or do not list one of the sheets (BR-46)
     */
    public void mark(String id, Collection<Integer> numbers) throws RuleBroken {
        var outcome = outcomes.get(id);
        var signed = outcome.result() == OutcomeResult.OUTCOME_SIGNED
                || outcome.result() == OutcomeResult.OUTCOME_SIGNED_WITH_DISSENT;
        if (!signed || !hearings.sheets(id).containsAll(numbers)) {
            throw new RuleBroken("BR-46", "sheets", "governance.outcome.sheetNotInMinutes");
        }
        hearings.markConcerted(id, numbers);
        sheets.markConcerted(outcome.path(), numbers);
        shared.share(outcome);
        letters.reportBack(outcome);
    }

    /**
     * Tells the referents concerned that concerted sheets were changed after the outcome (BR-47).
     *
     * @param numbers of the changed sheets; those that are not concerted are passed over
     * @param event names the change, once per path, e.g. {@code amended-14}
     */
    public void changed(PathId path, Collection<Integer> numbers, String event) {
        var outcome = outcomes.concluded(path);
        var touched = sheets.of(path).stream()
                .filter(SheetSummary::concerted)
                .filter(sheet -> numbers.contains(sheet.number()))
                .toList();
        if (outcome.isEmpty() || touched.isEmpty()) {
            return;
        }
        Set<String> areas = touched.stream().map(SheetSummary::area).collect(Collectors.toSet());
        var concerned = outcomes.referents(outcome.get().id()).stream()
                .filter(referent -> !Collections.disjoint(referent.areas(), areas))
                .toList();
        letters.tellChange(outcome.get(), touched, concerned, event);
    }
}
