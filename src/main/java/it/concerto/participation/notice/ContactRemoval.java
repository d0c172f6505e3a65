package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.notifications.ForgottenAddresses;
import it.concerto.path.PathId;
import it.concerto.workflow.ForgottenWords;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes the contacts of a participant from wherever a path has kept them: every manifestation they sent, what was read and
 * answered about them, mails (BR-78). What was said and decided stays, and so do the papers that entered the register, where
 * nobody opens them any more.
 */
@Component
class ContactRemoval {

    private final JdbcClient jdbc;
    private final ManifestationStore manifestations;
    private final ForgottenWords answers;
    private final ForgottenAddresses mails;

    ContactRemoval(
            JdbcClient jdbc, ManifestationStore manifestations, ForgottenWords answers, ForgottenAddresses mails) {
        this.jdbc = jdbc;
        this.manifestations = manifestations;
        this.answers = answers;
        this.mails = mails;
    }

    @EventListener
    void on(ContactsWaived waived) {
        var path = waived.manifestation().path();
        var words = new HashSet<String>();
        var papers = new HashSet<String>();
        for (var sent : manifestations.ofParticipant(waived.manifestation())) {
            var contacts = new ContactsOf(sent.content());
            words.addAll(contacts.words());
            papers.addAll(sent.files().stream()
                    .map(FiledFile::file)
                    .map(FileRef::sha256)
                    .collect(Collectors.toSet()));
            manifestations.forgetContacts(sent.id(), contacts.left());
        }
        answers.forget(path.value(), words, papers);
        mails.forget(path.value(), words);
        forgetInvitation(path, words);
    }

    private void forgetInvitation(PathId path, Set<String> words) {
        words.forEach(word -> jdbc.sql("delete from cz_notice_invited where path = ? and lower(email) = lower(?)")
                .params(path.value(), word)
                .update());
    }
}
