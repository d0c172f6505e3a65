package it.concerto.desk;

import it.concerto.comments.CommentWritten;
import it.concerto.desk.CommentReaders.Reader;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.Official;
import it.concerto.notifications.PersonalMail;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those whom it concerns that there is a new comment (M24), as each wishes; of what is said of several tasks
 * whoever says it tells.
 */
@Component
class CommentMail {

    private final PersonalMail mail;
    private final CommentLetters letters;
    private final CommentReaders readers;

    CommentMail(PersonalMail mail, CommentLetters letters, CommentReaders readers) {
        this.mail = mail;
        this.letters = letters;
        this.readers = readers;
    }

    @EventListener
    void tell(CommentWritten written) {
        if (written.among() != null) {
            return;
        }
        readers.of(written).stream()
                .collect(Collectors.groupingBy(Reader::link))
                .forEach((link, theirs) -> mail.tell(
                        MailKind.COMMENT,
                        letters.letter(written, link),
                        theirs.stream()
                                .map(reader -> Official.of(reader.person()))
                                .toList()));
    }
}
