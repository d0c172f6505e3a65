package it.concerto.desk;

import it.concerto.comments.CommentWritten;
import it.concerto.identity.Person;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.Official;
import it.concerto.notifications.PersonalMail;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns that there is a new comment (M24), as each wishes; whoever could not read it is told nothing. */
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
        var places = readers.concerned(written).stream()
                .collect(Collectors.partitioningBy(person -> readers.readsAtTheTask(person, written)));
        post(letters.atTheTask(written), places.getOrDefault(true, List.of()));
        post(
                letters.onThePath(written),
                places.getOrDefault(false, List.of()).stream()
                        .filter(person -> readers.readsOnThePath(person, written))
                        .toList());
    }

    private void post(Letter letter, List<Person> people) {
        if (!people.isEmpty()) {
            mail.tell(
                    MailKind.COMMENT, letter, people.stream().map(Official::of).toList());
        }
    }
}
