package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the acts of the Coordinamento and publishes them. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Acts {

    private final ActStore store;
    private final Sittings sittings;
    private final ActGrounds grounds;
    private final ActRulebook rulebook;
    private final SittingPaper paper;
    private final Clock clock;

    Acts(ActStore store, Sittings sittings, ActGrounds grounds, ActRulebook rulebook, SittingPaper paper, Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.grounds = grounds;
        this.rulebook = rulebook;
        this.paper = paper;
        this.clock = clock;
    }

    /** The number that follows in the year. */
    @Transactional(readOnly = true)
    public int nextNumber(AmbitoCode ambito, int year) {
        var numbers = store.numbers(ambito, year);
        return numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    }

    /** Numbers left out before the last one of the year; each wants an explanation (BR-17). */
    @Transactional(readOnly = true)
    public List<Integer> gaps(AmbitoCode ambito, int year) {
        var numbers = store.numbers(ambito, year);
        return IntStream.range(1, nextNumber(ambito, year))
                .boxed()
                .filter(number -> !numbers.contains(number))
                .toList();
    }

    /**
     * Numbers the act of an item that the sitting resolved.
     *
     * @param by username of whoever registers it
     * @throws RuleBroken if the number is taken or leaves numbers out without a reason (BR-17), the text or an opinion is missing, an opinion is later than
     *     the vote (BR-16), both are of one signer (BR-18), or the act is dated before the sitting or in the future
     */
    public void issue(SittingId id, int number, Numbering numbering, String by) throws RuleBroken {
        var sitting = sittings.get(id);
        var item = sitting.item(number);
        var result = item.result();
        if (result == null || !item.isResolved()) {
            throw new IllegalStateException("Item %d of sitting %s is not approved".formatted(number, id));
        }
        checkDate(sitting, numbering.dated());
        grounds.check(sitting, item, numbering.grounds());
        var year = numbering.dated().getYear();
        checkNumber(sitting.ambito(), year, numbering);
        var act = new Act(
                sitting.path(),
                sitting.purpose(),
                number,
                year,
                numbering.number(),
                numbering.dated(),
                item.title(),
                result,
                item.enforceable(),
                numbering.file(),
                null,
                null,
                null);
        grounds.keep(sitting, item, numbering.grounds(), by);
        store.add(act, sitting, numbering.gapReason(), by, OffsetDateTime.now(clock));
        paper.fileAct(sittings.get(id), act);
    }

    private void checkNumber(AmbitoCode ambito, int year, Numbering numbering) throws RuleBroken {
        if (store.numbers(ambito, year).contains(numbering.number())) {
            throw new RuleBroken("BR-17", "number", "governance.act.numberTaken", numbering.number(), year);
        }
        var next = nextNumber(ambito, year);
        if (numbering.number() > next && numbering.gapReason() == null) {
            throw new RuleBroken("BR-17", "gapReason", "governance.act.gapUnexplained", next);
        }
    }

    private void checkDate(Sitting sitting, LocalDate dated) throws RuleBroken {
        if (dated.isBefore(sitting.heldOn()) || dated.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("X1.6", "dated", "governance.act.dateOutside", sitting.heldOn());
        }
    }

    /**
     * Posts the act in the albo and reckons from when it has effect.
     *
     * @throws RuleBroken if the posting would precede the act or lie in the future
     */
    public AlboPosting publish(SittingId id, int item, LocalDate from) throws RuleBroken {
        var act = require(id, item);
        if (from.isBefore(act.dated()) || from.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("X1.7", "alboFrom", "governance.act.postingOutside", act.dated());
        }
        var posting = new AlboPosting(from);
        var days = rulebook.of(sittings.get(id).ambito()).effectivenessDays();
        store.publish(act, id, posting, posting.effectiveFrom(act.dated(), act.enforceable(), days));
        return posting;
    }

    /** The act of an item that the process has already numbered. */
    @Transactional(readOnly = true)
    public Act require(SittingId sitting, int item) {
        return of(sitting).stream()
                .filter(act -> act.item() == item)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No act of item %d of %s".formatted(item, sitting)));
    }

    /** The acts of a sitting, in the order of its agenda. */
    @Transactional(readOnly = true)
    public List<Act> of(SittingId sitting) {
        return store.of(sitting);
    }

    /** The newest act of a path on what a sitting was called for. */
    @Transactional(readOnly = true)
    public Optional<Act> latest(PathId path, Purpose purpose) {
        return store.latest(path, purpose);
    }

    /**
     * What an act is known by.
     *
     * @param gapReason why numbers before this one are left out; null if none is
     */
    public record Numbering(
            int number, LocalDate dated, @Nullable FileRef file, @Nullable String gapReason, Grounds grounds) {}
}
