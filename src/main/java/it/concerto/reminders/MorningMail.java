package it.concerto.reminders;

import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The mails of one morning (M16): whatever a person is to hear stands in one mail, listed with each path it speaks of. */
@Component
class MorningMail {

    private final Outbox outbox;
    private final PathNames names;
    private final ReminderWording wording;

    MorningMail(Outbox outbox, PathNames names, ReminderWording wording) {
        this.outbox = outbox;
        this.names = names;
        this.wording = wording;
    }

    void post(AmbitoCode ambito, LocalDate today, MorningBag bag) {
        bag.forEach((recipient, notices) -> {
            var path = notices.get(0).path();
            var content = notices.size() == 1 ? single(notices.get(0)) : digest(notices);
            content.put("plan", names.one(path).plan());
            var letter = new Letter(MailCode.M16, ambito, path, "reminders-" + today, content, null);
            outbox.post(letter, List.of(recipient));
            outbox.list(letter, notices.stream().map(Notice::path).collect(Collectors.toSet()));
        });
    }

    private static Map<String, Object> single(Notice notice) {
        var content = new HashMap<String, Object>(Map.of(
                "task", notice.what(),
                "due", notice.due(),
                "situation", notice.situation(),
                "link", notice.link()));
        if (notice.about() != null) {
            // in the mail, not in its subject: who wrote these words did not write them for a header
            content.put("about", notice.about());
        }
        return content;
    }

    private Map<String, Object> digest(List<Notice> notices) {
        var plans = names.all(notices.stream().map(Notice::path).toList());
        var lines = notices.stream()
                .map(notice -> wording.of(
                        "digest.line",
                        notice.title(),
                        Objects.requireNonNull(plans.get(notice.path())).plan(),
                        wording.day(notice.due()),
                        notice.situation()))
                .toList();
        var yours = notices.stream().filter(Notice::yours).count();
        return new HashMap<>(Map.of(
                "task", wording.of("digest.task", notices.size()),
                "due", notices.get(0).due(),
                "situation", wording.of("digest.situation", yours, notices.size() - yours),
                "tasks", lines,
                "link", yours > 0 ? "/attivita" : "/percorsi/" + notices.get(0).path()));
    }
}
