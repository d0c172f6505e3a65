package it.concerto.publication.process;

import it.concerto.path.PathId;
import it.concerto.publication.NoticeBoard;
import it.concerto.publication.Publication.BoardPosting;
import it.concerto.publication.Publications;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.Processes;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts on the albo; its end runs beside the path, which does not wait for it. */
@Answers(form = "publishOnBoard")
class PublishOnBoardHandler implements AnswerHandler<PublishOnBoardHandler.Answer> {

    private final NoticeBoard board;
    private final Publications publications;
    private final Processes processes;
    private final LateEntries late;
    private final Clock clock;

    PublishOnBoardHandler(
            NoticeBoard board, Publications publications, Processes processes, LateEntries late, Clock clock) {
        this.board = board;
        this.publications = publications;
        this.processes = processes;
        this.late = late;
        this.clock = clock;
    }

    record Answer(String number, LocalDate from, @Nullable String lateReason) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var publication = publications.get(PathId.of(task.path()));
        return Map.of(
                "from", LocalDate.now(clock).toString(),
                "page", "/piani/" + task.path(),
                "hash", NoticeBoard.hash(publication));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var posting = board.post(PathId.of(task.path()), answer.number(), answer.from());
        late.take(task, EnteredDay.ofDeed(BoardPosting.LATE, answer.number(), answer.from(), answer.lateReason()));
        processes.start(
                "BoardProcess",
                task.ambito(),
                task.path(),
                Map.of(PublicationVariables.BOARD_ENDS_AT.name(), NoticeBoard.endsAt(posting)));
    }
}
