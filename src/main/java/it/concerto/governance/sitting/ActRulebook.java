package it.concerto.governance.sitting;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.Decisions;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The terms of acts of each Ambito, from the decision table {@code actTerms}. */
@Service
public class ActRulebook {

    private final Decisions decisions;
    private final WorkingDays workingDays;

    ActRulebook(Decisions decisions, WorkingDays workingDays) {
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    public ActTerms of(AmbitoCode ambito) {
        return ActTerms.of(decisions.decide("actTerms", Map.of("ambito", ambito.value())));
    }

    /** Last day by which a council should have deliberated on what was sent to it. */
    public LocalDate councilDue(AmbitoCode ambito, LocalDate sent) {
        return workingDays.end(ambito, sent, of(ambito).council());
    }

    /** Day on which the Region is told that a council has not deliberated by its last day. */
    public LocalDate regionNote(AmbitoCode ambito, LocalDate due) {
        return workingDays.end(ambito, due, of(ambito).regionNote());
    }
}
