package it.concerto.governance.sitting;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.Decisions;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The rules of the Coordinamento of each Ambito, from the decision table {@code bodyRules}. */
@Service
public class BodyRulebook {

    private static final Term UNTIL_NEXT = Term.of("15cd");
    private static final Term FROM_OUTCOME = Term.of("10cd");

    private final Decisions decisions;
    private final WorkingDays workingDays;

    public BodyRulebook(Decisions decisions, WorkingDays workingDays) {
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    public BodyRules of(AmbitoCode ambito) {
        return BodyRules.of(decisions.decide("bodyRules", Map.of("ambito", ambito.value(), "body", "COORDINATION")));
    }

    /** First day for which a convocation sent on the given day is in time (BR-08). */
    public LocalDate earliestSitting(AmbitoCode ambito, LocalDate sent) {
        var notice = of(ambito).minNotice();
        var day = workingDays.end(ambito, sent, notice);
        while (!isInTime(ambito, sent, day, notice)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Last day for a sitting on what a sitting of the given day has put off (stage f). */
    LocalDate latestSitting(AmbitoCode ambito, LocalDate putOff) {
        return workingDays.end(ambito, putOff, UNTIL_NEXT);
    }

    /** Last day to convene in time that sitting (BR-08). */
    public LocalDate latestConvocation(AmbitoCode ambito, LocalDate putOff) {
        return inNoticeOf(ambito, latestSitting(ambito, putOff));
    }

    /** Last day to convene in time the sitting that is to adopt the plan ten days after its outcome (stage f). */
    public LocalDate convocationAfterOutcome(AmbitoCode ambito, LocalDate outcome) {
        return inNoticeOf(ambito, workingDays.end(ambito, outcome, FROM_OUTCOME));
    }

    private LocalDate inNoticeOf(AmbitoCode ambito, LocalDate sitting) {
        return workingDays.before(ambito, sitting, of(ambito).minNotice());
    }

    /** Whether a convocation sent on a day leaves the notice that the rules ask (BR-08). */
    boolean isInTime(AmbitoCode ambito, LocalDate sent, LocalDate sitting) {
        return isInTime(ambito, sent, sitting, of(ambito).minNotice());
    }

    private boolean isInTime(AmbitoCode ambito, LocalDate sent, LocalDate sitting, Term notice) {
        return !sent.isAfter(workingDays.before(ambito, sitting, notice));
    }
}
