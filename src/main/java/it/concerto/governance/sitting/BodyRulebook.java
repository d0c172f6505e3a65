package it.concerto.governance.sitting;

import it.concerto.governance.GovernanceTerm;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.Decisions;
import it.concerto.workflow.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The rules of the Coordinamento of each Ambito, from the decision table {@code bodyRules}. */
@Service
public class BodyRulebook {

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Terms terms;

    public BodyRulebook(Decisions decisions, WorkingDays workingDays, Terms terms) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.terms = terms;
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
        return terms.end(ambito, putOff, GovernanceTerm.NEXT_SITTING);
    }

    /** Last day to convene in time that sitting (BR-08). */
    public LocalDate latestConvocation(AmbitoCode ambito, LocalDate putOff) {
        return inNoticeOf(ambito, latestSitting(ambito, putOff));
    }

    /** Last day to convene in time the sitting that is to adopt the plan after its outcome (stage f). */
    public LocalDate convocationAfterOutcome(AmbitoCode ambito, LocalDate outcome) {
        return inNoticeOf(ambito, terms.end(ambito, outcome, GovernanceTerm.ADOPTION_SITTING));
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
