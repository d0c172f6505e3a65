package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that tells officials something as each of them wishes: at once, in the summary of the day, or not at all (O11). */
@Service
@Transactional
public class PersonalMail {

    private final Outbox outbox;
    private final MailWishTable wishes;
    private final DigestLines lines;
    private final MailWriter writer;

    PersonalMail(Outbox outbox, MailWishTable wishes, DigestLines lines, MailWriter writer) {
        this.outbox = outbox;
        this.wishes = wishes;
        this.lines = lines;
        this.writer = writer;
    }

    /** @throws IllegalArgumentException as {@link Outbox#post}, or if the mail is none of the kind */
    public void tell(MailKind kind, Letter letter, Collection<Official> officials) {
        kind.require(letter.code());
        var wished = wishes.of(officials.stream().map(Official::username).toList());
        for (var official : officials) {
            var theirs = wished.getOrDefault(official.username(), MailWishes.USUAL);
            switch (theirs.of(kind)) {
                case AT_ONCE -> outbox.post(letter, official, theirs.quiet());
                case IN_SUMMARY -> lines.add(official.username(), letter, writer.line(letter), theirs.summaryAt());
                case NEVER -> {}
            }
        }
    }

    /** Posts what stands for several things of which this person is told at once. */
    public void send(Letter letter, Official official, MailWishes theirs) {
        outbox.post(letter, official, theirs.quiet());
    }

    /** Of these people, those who have had today's summary of the Ambito: what is true today alone reaches them by no other. */
    @Transactional(readOnly = true)
    public Set<String> summarised(AmbitoCode ambito, Collection<String> people) {
        return lines.written(ambito, people);
    }

    /**
     * Keeps something that is true today alone for the person's summary of today, which must not have been written.
     *
     * @param occasion if that is over by then, nothing is said; null if there is none
     */
    public void summariseToday(Letter letter, Official official, MailWishes theirs, @Nullable Occasion occasion) {
        lines.addForToday(official.username(), letter, writer.line(letter), theirs.summaryAt(), occasion);
    }
}
