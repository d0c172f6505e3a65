package it.concerto.reminders;

import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.MailPreferences;
import it.concerto.notifications.MailWishes;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.PersonalMail;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The mails of one morning (M16): whatever a person is to hear at once stands in one mail, listed with each path it speaks of; what
 * they want to hear later waits for their summary.
 */
@Component
class MorningMail {

    private final PersonalMail mail;
    private final Outbox outbox;
    private final MailPreferences preferences;
    private final PathNames names;
    private final ReminderWording wording;

    MorningMail(
            PersonalMail mail, Outbox outbox, MailPreferences preferences, PathNames names, ReminderWording wording) {
        this.mail = mail;
        this.outbox = outbox;
        this.preferences = preferences;
        this.names = names;
        this.wording = wording;
    }

    void post(AmbitoCode ambito, LocalDate today, MorningBag bag) {
        var wishes = preferences.of(bag.usernames());
        var had = mail.summarised(ambito, bag.usernames());
        var now = new MorningBag();
        bag.forEach((official, notice) -> {
            var theirs = wishes.getOrDefault(official.username(), MailWishes.USUAL);
            switch (theirs.of(notice.kind())) {
                case AT_ONCE -> now.add(official, notice);
                case IN_SUMMARY -> {
                    if (had.contains(official.username())) {
                        // in tomorrow's it would say how many days were left today
                        now.add(official, notice);
                    } else {
                        var letter = letter(ambito, today, List.of(notice));
                        mail.summariseToday(letter, official, theirs, notice.occasion());
                    }
                }
                case NEVER -> {}
            }
        });
        now.byAddress((official, notices) -> {
            var letter = letter(ambito, today, notices);
            mail.send(letter, official, wishes.getOrDefault(official.username(), MailWishes.USUAL));
            outbox.list(letter, notices.stream().map(Notice::path).collect(Collectors.toSet()));
        });
    }

    private Letter letter(AmbitoCode ambito, LocalDate today, List<Notice> notices) {
        var path = notices.get(0).path();
        var content = notices.size() == 1 ? single(notices.get(0)) : digest(notices);
        content.put("plan", names.one(path).plan());
        return new Letter(MailCode.M16, ambito, path, "reminders-" + today, content, null);
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
