package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls the Coordinamento together. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Convocations {

    private final SittingStore store;
    private final BodyRulebook rulebook;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Convocations(
            SittingStore store,
            BodyRulebook rulebook,
            Proposals proposals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rulebook = rulebook;
        this.proposals = proposals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Calls the body together on the latest proposal.
     *
     * @param by username of whoever convenes
     * @throws RuleBroken without a place or link, later than fifteen days after the sitting that put it off, if the second
     *     call comes within 24 hours of the first, or if the notice is short and not called urgent with a reason (BR-08), or
     *     the date past (BR-75) and no reason is given
     */
    public SittingId convene(PathId path, Purpose purpose, Convocation convocation, String by) throws RuleBroken {
        var proposal = proposals.require(path, purpose);
        check(proposal, convocation);
        var late = convocation.starts().isBefore(LocalDateTime.now(clock));
        var urgent = !late && isUrgent(proposal.ambito(), convocation);
        checkReason(proposal.ambito(), convocation, late, urgent);
        var sitting = new Sitting(
                SittingId.next(),
                path,
                proposal.ambito(),
                purpose,
                Sitting.Status.CONVENED,
                convocation.starts(),
                convocation.secondCall(),
                Call.FIRST,
                convocation.place(),
                convocation.videoUrl(),
                urgent ? convocation.reason() : null,
                late ? convocation.reason() : null,
                null,
                null,
                null,
                agenda(proposal.title(), convocation));
        store.add(sitting, by, OffsetDateTime.now(clock));
        events.publishEvent(new SittingConvened(sitting));
        return sitting.id();
    }

    private void checkReason(AmbitoCode ambito, Convocation convocation, boolean late, boolean urgent)
            throws RuleBroken {
        if (late && convocation.reason() == null) {
            throw new RuleBroken("BR-75", "reason", "governance.sitting.lateWithoutReason");
        }
        if (urgent && !convocation.urgent()) {
            var notice = rulebook.of(ambito).minNotice().days();
            throw new RuleBroken("BR-08", "urgent", "governance.sitting.urgencyNotDeclared", notice);
        }
        if (urgent && convocation.reason() == null) {
            var notice = rulebook.of(ambito).minNotice().days();
            throw new RuleBroken("BR-08", "reason", "governance.sitting.urgentWithoutReason", notice);
        }
    }

    private boolean isUrgent(AmbitoCode ambito, Convocation convocation) {
        return !rulebook.isInTime(
                ambito, LocalDate.now(clock), convocation.starts().toLocalDate());
    }

    private void check(Proposal proposal, Convocation convocation) throws RuleBroken {
        checkForm(convocation);
        var putOff = store.of(proposal.path(), proposal.purpose()).stream()
                .reduce((former, latter) -> latter)
                .filter(sitting -> isPutOff(sitting.mainItem().result()));
        if (putOff.isPresent()) {
            checkSoon(rulebook.latestSitting(proposal.ambito(), putOff.get().heldOn()), convocation);
        }
    }

    private static boolean isPutOff(@Nullable ItemResult result) {
        return result == ItemResult.POSTPONED || result == ItemResult.WITHDRAWN;
    }

    /** Once the last day has passed, any day is as good as another. */
    private void checkSoon(LocalDate latest, Convocation convocation) throws RuleBroken {
        var day = convocation.starts().toLocalDate();
        if (day.isAfter(latest) && !latest.isBefore(LocalDate.now(clock))) {
            throw new RuleBroken("3.f", "starts", "governance.sitting.putOffTooLong", latest);
        }
    }

    private static void checkForm(Convocation convocation) throws RuleBroken {
        if (convocation.place() == null && convocation.videoUrl() == null) {
            throw new RuleBroken("X1.1", "place", "governance.sitting.nowhere");
        }
        var second = convocation.secondCall();
        if (second != null && second.isBefore(convocation.starts().plusHours(24))) {
            throw new RuleBroken("X1.1", "secondCall", "governance.sitting.secondCallTooSoon");
        }
    }

    private static List<AgendaItem> agenda(String mainTitle, Convocation convocation) {
        var items = new ArrayList<AgendaItem>();
        items.add(AgendaItem.of(AgendaItem.MAIN, mainTitle, convocation.jointMatter(), convocation.presentation()));
        for (var other : convocation.otherItems()) {
            items.add(AgendaItem.of(items.size() + 1, other));
        }
        return items;
    }
}
