package it.concerto.participation.notice.process;

import it.concerto.participation.notice.ContestLetters;
import it.concerto.time.Rome;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks which of two manifestations counts, and until when. */
@ProcessStep("askLegalRepresentative")
class AskLegalRepresentativeStep implements JavaDelegate {

    private final ContestLetters letters;

    AskLegalRepresentativeStep(ContestLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var until = letters.ask(NoticeVariables.MANIFESTATION.require(execution));
        NoticeVariables.CONTEST_DEADLINE.set(execution, Rome.iso(until));
    }
}
