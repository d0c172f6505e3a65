package it.concerto.desk.web;

import it.concerto.attachments.TaskAttachment;
import it.concerto.attachments.TaskAttachments;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.DueHistory;
import it.concerto.workflow.DueStep;
import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.HandChanges;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.KeptAnswers;
import it.concerto.workflow.ProcessRun;
import it.concerto.workflow.TaskNotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what happened to a task and to its process; each source says itself what its reader may know. */
@Component
class TaskStory {

    private final HandChanges hands;
    private final DueHistory dates;
    private final Comments comments;
    private final TaskAttachments attachments;
    private final KeptAnswers answers;

    TaskStory(
            HandChanges hands, DueHistory dates, Comments comments, TaskAttachments attachments, KeptAnswers answers) {
        this.hands = hands;
        this.dates = dates;
        this.comments = comments;
        this.attachments = attachments;
        this.answers = answers;
    }

    /** The newest first. */
    List<StoryLine> of(Person person, InboxRow row, Optional<ProcessRun> run) throws TaskNotFound, AlreadyCompleted {
        var lines = new ArrayList<StoryLine>();
        run.ifPresent(of -> answers.ofRun(person, row.ambito(), of, row.path())
                .forEach(answer -> lines.add(new StoryLine.Answered(answer))));
        var steps = dates.of(person, row.taskId());
        lines.add(new StoryLine.Opened(row.createdAt(), first(steps)));
        steps.stream()
                .filter(step -> step.cause() != Cause.BEGUN)
                .forEach(step -> lines.add(new StoryLine.Moved(step)));
        hands.of(person, row.taskId()).forEach(change -> lines.add(new StoryLine.Handed(change)));
        comments.ofTask(person, row.ambito(), row.taskId()).forEach(comment -> lines.add(new StoryLine.Said(comment)));
        attachments.ofTask(person, row).forEach(attachment -> tell(attachment, lines));
        lines.sort(Comparator.comparing(StoryLine::at));
        Collections.reverse(lines);
        return lines;
    }

    private static void tell(TaskAttachment attachment, List<StoryLine> lines) {
        lines.add(new StoryLine.Attached(attachment));
        var removal = attachment.removal();
        if (removal != null) {
            lines.add(new StoryLine.Removed(attachment, removal));
        }
    }

    private static @Nullable Instant first(List<DueStep> steps) {
        return steps.stream()
                .filter(step -> step.cause() == Cause.BEGUN)
                .map(DueStep::due)
                .findFirst()
                .orElse(null);
    }
}
