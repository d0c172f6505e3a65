package it.concerto.participation.notice;

import it.concerto.notifications.ForgottenAddresses;
import it.concerto.workflow.ForgottenWords;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Removes the contacts of a participant from what a path has kept about their manifestations and where it writes to them
 * (BR-78). What was said and decided stays, what others said above all, and so do the papers that entered the register, where
 * nobody opens them any more.
 */
@Component
class ContactRemoval {

    private final ContactOwners owners;
    private final ManifestationStore manifestations;
    private final ContactTraces traces;
    private final ForgottenWords answers;
    private final ForgottenAddresses mails;

    ContactRemoval(
            ContactOwners owners,
            ManifestationStore manifestations,
            ContactTraces traces,
            ForgottenWords answers,
            ForgottenAddresses mails) {
        this.owners = owners;
        this.manifestations = manifestations;
        this.traces = traces;
        this.answers = answers;
        this.mails = mails;
    }

    @EventListener
    void on(ContactsWaived waived) {
        var path = waived.manifestation().path();
        var leaving = owners.leaving(waived);
        var papers = leaving.sent().stream()
                .flatMap(one -> traces.papers(one).stream())
                .collect(Collectors.toSet());
        answers.forget(path.value(), traces.runs(leaving.sent()), leaving.words(), papers);
        mails.forget(path.value(), leaving.events(), leaving::isTheirs, leaving.words());
        if (leaving.vouched()) {
            traces.unlist(path, leaving.words());
        }
        for (var one : leaving.sent()) {
            traces.coverReasons(one.id(), leaving.words());
            traces.forgetFormerSpeakers(one.id());
            traces.forgetReaders(one.id());
            manifestations.forgetContacts(one.id(), new ContactsOf(one.content()).left());
        }
    }
}
