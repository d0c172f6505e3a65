package it.concerto.desk;

import it.concerto.comments.CommentWritten;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.path.PathNames;
import it.concerto.time.Rome;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the mail about a comment says (M24): who, about what, when, and where it is read; not what was said. */
@Component
class CommentLetters {

    private final PathNames names;
    private final MessageSource messages;

    CommentLetters(PathNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /** @param link to where it is read */
    Letter letter(CommentWritten written, String link) {
        var task = written.task();
        var content = new HashMap<String, Object>(Map.of(
                "plan", names.one(written.path()).plan(),
                "what", task == null ? messages.getMessage("comments.mail.path", null, Locale.ITALIAN) : task.name(),
                "by", written.author().displayName(),
                "at", Rome.minute(written.at()),
                "link", link));
        if (task != null && task.subject() != null) {
            // in the mail, not in its subject: who wrote these words did not write them for a header
            content.put("about", task.subject());
        }
        return new Letter(MailCode.M24, written.ambito(), written.path(), "comment-" + written.id(), content, null);
    }
}
