package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathId;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows from a deadline that moves: everybody concerned is told (M03), who came late meanwhile is in time. */
@Component
class ExtensionNews {

    private final Notices notices;
    private final ManifestationStore register;
    private final Latecomers latecomers;
    private final NoticeLetters letters;

    ExtensionNews(Notices notices, ManifestationStore register, Latecomers latecomers, NoticeLetters letters) {
        this.notices = notices;
        this.register = register;
        this.latecomers = latecomers;
        this.letters = letters;
    }

    @EventListener
    void on(DeadlineExtended event) {
        letters.published(notices.get(event.path()), concerned(event.path()), event.reason());
        latecomers.takeInTime(event.path(), event.deadline());
    }

    /** The invited, and everybody whose manifestation stands: each address once. */
    private List<Recipient> concerned(PathId path) {
        var recipients = new TreeMap<String, Recipient>();
        notices.invited(path).forEach(one -> recipients.put(one.email(), one));
        register.of(path, Status.STANDING).stream()
                .map(Manifestation::recipient)
                .forEach(one -> recipients.putIfAbsent(one.email(), one));
        return List.copyOf(recipients.values());
    }
}
