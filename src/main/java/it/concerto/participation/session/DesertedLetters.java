package it.concerto.participation.session;

import it.concerto.notifications.MailCode;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.participation.notice.Session;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails about a table to which nobody came (M07). */
@Component
class DesertedLetters {

    private final NoticeLetters letters;
    private final TableInvitations invitations;
    private final SessionTitles titles;
    private final ParticipationWording wording;

    DesertedLetters(
            NoticeLetters letters, TableInvitations invitations, SessionTitles titles, ParticipationWording wording) {
        this.letters = letters;
        this.invitations = invitations;
        this.titles = titles;
        this.wording = wording;
    }

    /** Convenes those of both to the table that took the deserted one in. */
    void merged(PathId path, int deserted, Session host, String reason) {
        var change = wording.of("session.merged", titles.official(path, deserted), reason);
        letters.convocation(path, host.plan(), invitations.recipients(path, host), change);
    }

    /** Tells until when one can write instead. */
    void written(PathId path, Session deserted, Instant until, String reason) {
        var title = titles.official(path, deserted.number());
        var last = Rome.local(until).toLocalDate();
        var content = Map.<String, Object>of(
                "session", title,
                "cancelled", wording.of("session.deserted", title),
                "change", wording.of("session.written", wording.day(last), reason),
                "when", wording.when(deserted.plan()),
                "place", wording.place(deserted.plan()),
                "link", "/avvisi/" + path);
        var event = "session-%d-written-%s".formatted(deserted.number(), last);
        letters.post(MailCode.M07, path, event, content, invitations.recipients(path, deserted), null);
    }
}
