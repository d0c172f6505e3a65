package it.concerto.participation.session;

import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.path.PathId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mails about minutes (M08, M09, M16). */
@Component
class MinutesLetters {

    private final NoticeLetters letters;
    private final MinutesReaders readers;
    private final SessionTitles titles;
    private final People people;
    private final ParticipationWording wording;

    MinutesLetters(
            NoticeLetters letters,
            MinutesReaders readers,
            SessionTitles titles,
            People people,
            ParticipationWording wording) {
        this.letters = letters;
        this.readers = readers;
        this.titles = titles;
        this.people = people;
        this.wording = wording;
    }

    void draft(PathId path, int session, LocalDate until) {
        var title = titles.official(path, session);
        var content = Map.<String, Object>of("document", title, "until", until);
        post(MailCode.M08, path, "minutes-%d-draft-%s".formatted(session, until), content, readers.of(path, session));
    }

    void signed(PathId path, int session, String hash) {
        var title = titles.official(path, session);
        var content = Map.<String, Object>of("document", title, "hash", hash);
        post(MailCode.M09, path, "minutes-%d-signed".formatted(session), content, readers.ofSigned(path, session));
    }

    /** Tells president, head of the office and facilitators that minutes are not signed yet (M16). */
    void late(PathId path, AmbitoCode ambito, int session, LocalDate due) {
        var title = titles.official(path, session);
        var content = Map.<String, Object>of("task", title, "due", due, "situation", wording.of("minutes.late"));
        var recipients = Stream.of(Role.PRES, Role.UDPRESP, Role.FAC)
                .flatMap(role -> people.acting(ambito, role).stream())
                .map(person -> new Recipient(person.displayName(), person.email()))
                .distinct()
                .toList();
        letters.post(MailCode.M16, path, "minutes-" + session + "-late", content, recipients, null);
    }

    private void post(
            MailCode code, PathId path, String event, Map<String, Object> content, List<MinutesReaders.Addressed> to) {
        for (var reader : to) {
            var own = new HashMap<>(content);
            own.put("link", reader.link());
            own.put("reading", reader.reading());
            letters.post(code, path, event, own, List.of(reader.recipient()), null);
        }
    }
}
