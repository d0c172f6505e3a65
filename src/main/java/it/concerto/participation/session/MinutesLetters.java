package it.concerto.participation.session;

import it.concerto.notifications.MailCode;
import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.path.PathId;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails about minutes (M08, M09). */
@Component
class MinutesLetters {

    private final NoticeLetters letters;
    private final Sessions sessions;
    private final Admissions admissions;

    MinutesLetters(NoticeLetters letters, Sessions sessions, Admissions admissions) {
        this.letters = letters;
        this.sessions = sessions;
        this.admissions = admissions;
    }

    void draft(PathId path, String title, int session, LocalDate until) {
        post(MailCode.M08, path, session, "draft-" + until, Map.of("document", title, "until", until));
    }

    void signed(PathId path, String title, int session, String hash) {
        post(MailCode.M09, path, session, "signed", Map.of("document", title, "hash", hash));
    }

    private void post(MailCode code, PathId path, int session, String what, Map<String, Object> content) {
        var recipients = admissions.recipients(path, sessions.get(path, session));
        letters.post(code, path, "minutes-" + session + "-" + what, content, recipients, null);
    }
}
