package it.concerto.publication.process;

import it.concerto.publication.Breach.Authority;
import it.concerto.publication.Breaches;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.Map;

/** Takes the confirmation that personal data cannot be read anywhere any more, due in two hours. */
@Answers(form = "confirmRemoval")
class ConfirmRemovalHandler implements AnswerHandler<ConfirmRemovalHandler.Answer> {

    private final Breaches breaches;
    private final BreachView view;

    ConfirmRemovalHandler(Breaches breaches, BreachView view) {
        this.breaches = breaches;
        this.view = view;
    }

    record Answer(String removal, Authority authority, String authorityReason) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return view.given(task);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        breaches.confirmRemoval(
                view.of(task).id(),
                answer.removal(),
                answer.authority(),
                answer.authorityReason(),
                task.person().username());
    }
}
