package it.concerto.desk.web;

import it.concerto.attachments.TaskAttachment;
import it.concerto.comments.Comment;
import it.concerto.workflow.DueStep;
import it.concerto.workflow.HandChange;
import it.concerto.workflow.LoggedAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a task, or to the process it belongs to. */
sealed interface StoryLine {

    Instant at();

    /** For the template, which tells each in its own way. */
    String kind();

    /** @param due when it was due at first, or null if it had no term */
    record Opened(Instant at, @Nullable Instant due) implements StoryLine {

        @Override
        public String kind() {
            return "opened";
        }
    }

    record Handed(HandChange change) implements StoryLine {

        @Override
        public Instant at() {
            return change.at();
        }

        @Override
        public String kind() {
            return "hand";
        }
    }

    record Moved(DueStep step) implements StoryLine {

        @Override
        public Instant at() {
            return step.at();
        }

        @Override
        public String kind() {
            return "due";
        }
    }

    record Said(Comment comment) implements StoryLine {

        @Override
        public Instant at() {
            return comment.at();
        }

        @Override
        public String kind() {
            return "comment";
        }
    }

    record Attached(TaskAttachment attachment) implements StoryLine {

        @Override
        public Instant at() {
            return attachment.at();
        }

        @Override
        public String kind() {
            return "attached";
        }
    }

    record Removed(TaskAttachment attachment, TaskAttachment.Removal removal) implements StoryLine {

        @Override
        public Instant at() {
            return removal.at();
        }

        @Override
        public String kind() {
            return "removed";
        }
    }

    /** A step of the same process that somebody has completed. */
    record Answered(LoggedAnswer event) implements StoryLine {

        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public String kind() {
            return "answer";
        }
    }
}
