package it.concerto.publication.process;

import it.concerto.path.PathId;
import it.concerto.publication.NoticeBoard;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the posting down when its fifteen days are over. */
@ProcessStep("closeBoard")
class CloseBoardStep implements JavaDelegate {

    private final NoticeBoard board;

    CloseBoardStep(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public void execute(DelegateExecution execution) {
        board.takeDown(PathId.of(ProcessVariable.PATH.require(execution)));
    }
}
