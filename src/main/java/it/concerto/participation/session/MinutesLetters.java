package it.concerto.participation.session;

import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Participants;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mails about minutes (M08, M09, M16). */
@Component
class MinutesLetters {

    private final NoticeLetters letters;
    private final TableInvitations invitations;
    private final SessionTitles titles;
    private final People people;
    private final ParticipationWording wording;

    MinutesLetters(
            NoticeLetters letters,
            TableInvitations invitations,
            SessionTitles titles,
            People people,
            ParticipationWording wording) {
        this.letters = letters;
        this.invitations = invitations;
        this.titles = titles;
        this.people = people;
        this.wording = wording;
    }

    void draft(PathId path, int session, LocalDate until) {
        var title = titles.official(path, session);
        post(MailCode.M08, path, session, "draft-" + until, Map.of("document", title, "until", until));
    }

    void signed(PathId path, int session, String hash) {
        var title = titles.official(path, session);
        post(MailCode.M09, path, session, "signed", Map.of("document", title, "hash", hash));
    }

    /** Tells president, head of the office and facilitators that minutes are not signed yet (M16). */
    void late(PathId path, AmbitoCode ambito, int session, LocalDate due) {
        var title = titles.official(path, session);
        var content = Map.<String, Object>of("task", title, "due", due, "situation", wording.of("minutes.late"));
        var recipients = Stream.of(Role.PRES, Role.UDPRESP, Role.FAC)
                .flatMap(role -> people.in(ambito, role).stream())
                .map(person -> new Recipient(person.displayName(), person.email()))
                .distinct()
                .toList();
        letters.post(MailCode.M16, path, "minutes-" + session + "-late", content, recipients, null);
    }

    private void post(MailCode code, PathId path, int session, String what, Map<String, Object> content) {
        var recipients = invitations.recipients(path, session);
        var all = new HashMap<>(content);
        all.put("link", Participants.RECEIPT);
        all.put("reading", wording.of("minutes.reading"));
        letters.post(code, path, "minutes-" + session + "-" + what, all, recipients, null);
    }
}
