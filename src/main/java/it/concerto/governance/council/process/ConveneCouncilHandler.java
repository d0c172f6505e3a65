package it.concerto.governance.council.process;

import it.concerto.governance.council.Councils;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records how the Comune convened its council (G3). */
@Answers(form = "conveneCouncil")
class ConveneCouncilHandler implements AnswerHandler<ConveneCouncilHandler.Answer> {

    private final Councils councils;
    private final CouncilView view;

    ConveneCouncilHandler(Councils councils, CouncilView view) {
        this.councils = councils;
        this.view = view;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return view.comune(CouncilVariables.councilOf(task));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        councils.convene(
                CouncilVariables.councilOf(task),
                answer.firstCall(),
                answer.secondCall(),
                answer.agendaItem(),
                task.person().username());
        task.set(CouncilVariables.SITTING_ON, answer.firstCall().toLocalDate().toString());
        view.take(task, "governance.deed.lateCouncilCall", answer.firstCall().toLocalDate(), answer.lateReason());
    }

    /** What the form asks. */
    record Answer(
            LocalDateTime firstCall,
            @Nullable LocalDateTime secondCall,
            @Nullable String lateReason,
            @Nullable Integer agendaItem) {}
}
