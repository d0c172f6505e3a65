package it.concerto.desk.web;

import it.concerto.comments.Comment;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import org.springframework.stereotype.Component;

/** Where an author finds what they said: on the page of the task, below its answer when it is over, or on the path's. */
@Component
class CommentPlace {

    private static final String TASK = "/attivita/";

    private final Tasks tasks;
    private final Comments comments;

    CommentPlace(Tasks tasks, Comments comments) {
        this.tasks = tasks;
        this.comments = comments;
    }

    String of(Person author, Comment comment) {
        var task = comment.task();
        if (task != null) {
            try {
                tasks.get(author, task);
                return TASK + task;
            } catch (AlreadyCompleted over) {
                if (over.by().username().equals(author.username()) || comments.mayReadAll(author, comment.ambito())) {
                    return "/percorsi/" + comment.path() + "/risposte/" + task;
                }
            } catch (TaskNotFound gone) {
                // what was said of it stands on the path's page
            }
        }
        return comments.mayRead(author, comment.ambito()) ? onThePath(comment) : "/attivita";
    }

    /** Where they correct it with a new comment; the page of the old one if they may write none there any more. */
    String anew(Person author, Comment comment) {
        var place = of(author, comment);
        if (place.startsWith(TASK)) {
            return place + "/commenti";
        }
        return comments.mayWrite(author, comment.ambito()) ? onThePath(comment) : "/commenti/" + comment.id();
    }

    private static String onThePath(Comment comment) {
        return "/percorsi/" + comment.path() + "/commenti";
    }
}
