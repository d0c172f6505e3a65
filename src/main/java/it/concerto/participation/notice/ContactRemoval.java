package it.concerto.participation.notice;

import it.concerto.database.TextsOfPath;
import it.concerto.notifications.ForgottenAddresses;
import it.concerto.path.PathId;
import it.concerto.privacy.Cover;
import it.concerto.workflow.ForgottenWords;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Removes the contacts of a participant from wherever a path has kept them: every manifestation they sent, what was read and
 * answered about them, mails, lists, notes (BR-78). What was said and decided stays, and so do the papers that entered the
 * register, where nobody opens them any more.
 */
@Component
class ContactRemoval {

    /** Their own steps know how: a mail may still have to leave, an answer is read as values. */
    private static final Set<String> WITH_STEPS = Set.of("cz_mail", "cz_task_answer");

    private final ManifestationStore manifestations;
    private final ContactTraces traces;
    private final ForgottenWords answers;
    private final ForgottenAddresses mails;
    private final TextsOfPath texts;

    ContactRemoval(
            ManifestationStore manifestations,
            ContactTraces traces,
            ForgottenWords answers,
            ForgottenAddresses mails,
            TextsOfPath texts) {
        this.manifestations = manifestations;
        this.traces = traces;
        this.answers = answers;
        this.mails = mails;
        this.texts = texts;
    }

    @EventListener
    void on(ContactsWaived waived) {
        var path = waived.manifestation().path();
        var words = new HashSet<String>();
        var papers = new HashSet<String>();
        var others = new HashSet<String>();
        for (var sent : manifestations.ofParticipant(waived.manifestation())) {
            var contacts = new ContactsOf(sent.content());
            if (sent.status().isStanding()
                    && !sent.id().equals(waived.manifestation().id())) {
                // it was signed by somebody else, who may be right: nobody else takes their contacts away (3.b,
                // DUPLICATE)
                others.addAll(contacts.words());
            } else {
                words.addAll(contacts.words());
                papers.addAll(traces.papers(sent));
                manifestations.forgetContacts(sent.id(), contacts.left());
            }
        }
        words.removeAll(others);
        forget(path, words, papers);
    }

    private void forget(PathId path, Set<String> words, Set<String> papers) {
        answers.forget(path.value(), words, papers);
        mails.forget(path.value(), words);
        traces.forget(path, words);
        var telling = words.stream().filter(ContactRemoval::isTelling).collect(Collectors.toSet());
        texts.rewrite(path.value(), WITH_STEPS, text -> Cover.over(text, telling));
    }

    /** A seat may be no more than the name of a Comune, which leads to nobody. */
    private static boolean isTelling(String word) {
        return word.chars().anyMatch(letter -> letter == '@' || Character.isDigit(letter));
    }
}
