package it.concerto.publication.process;

import it.concerto.path.PathId;
import it.concerto.publication.NoticeBoard;
import it.concerto.publication.Publication.BoardPosting;
import it.concerto.publication.Publication.Transparency;
import it.concerto.publication.Publications;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters the plan in Amministrazione trasparente. */
@Answers(form = "publishTransparency")
class PublishTransparencyHandler implements AnswerHandler<PublishTransparencyHandler.Answer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final NoticeBoard board;
    private final Publications publications;
    private final Wording wording;
    private final LateEntries late;
    private final Clock clock;

    PublishTransparencyHandler(
            NoticeBoard board, Publications publications, Wording wording, LateEntries late, Clock clock) {
        this.board = board;
        this.publications = publications;
        this.wording = wording;
        this.late = late;
        this.clock = clock;
    }

    record Answer(String section, LocalDate from, @Nullable String lateReason) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return Map.of(
                "section", wording.official("publication.transparency.section"),
                "from", LocalDate.now(clock).toString(),
                "boardPeriod", period(publications.get(PathId.of(task.path())).board()));
    }

    private String period(@Nullable BoardPosting posting) {
        return posting == null
                ? ""
                : wording.say(
                        "publication.board.period",
                        posting.number(),
                        DAY.format(posting.from()),
                        DAY.format(posting.to()));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        board.enter(PathId.of(task.path()), answer.section(), answer.from());
        late.take(task, EnteredDay.ofDeed(Transparency.LATE, "", answer.from(), answer.lateReason()));
    }
}
