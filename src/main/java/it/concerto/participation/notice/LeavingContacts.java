package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the contacts of a path goes with a participant.
 *
 * @param sent the manifestations that they stand in
 * @param words addresses, telephone numbers and tax codes that nobody else needs
 * @param vouched whether the office knows that they are theirs
 */
record LeavingContacts(List<Manifestation> sent, Set<String> words, boolean vouched) {

    /** Whether mail to it was mail to them; as long as the office does not know them, only under a name that they gave. */
    boolean isTheirs(Recipient recipient) {
        return words.stream().anyMatch(recipient.email()::equalsIgnoreCase)
                && (vouched || names().contains(recipient.name().toLowerCase(Locale.ROOT)));
    }

    private Set<String> names() {
        return sent.stream()
                .map(Manifestation::content)
                .flatMap(declared -> Stream.concat(
                        Stream.of(declared.participantName()),
                        declared.areas().stream().map(Expression.AreaChoice::representative)))
                .map(name -> Recipient.named(name, "").name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** How the events of the mails about them begin. */
    Set<String> events() {
        return sent.stream().map(NoticeLetters::eventsOf).collect(Collectors.toSet());
    }
}
