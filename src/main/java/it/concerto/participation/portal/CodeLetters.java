package it.concerto.participation.portal;

import it.concerto.notifications.MailCode;
import it.concerto.participation.Participants;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.ReceiptCode;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The receipt once more, with a code to open it (M04). */
@Component
class CodeLetters {

    private final NoticeLetters letters;
    private final PlanningPaths paths;
    private final ParticipationWording wording;

    CodeLetters(NoticeLetters letters, PlanningPaths paths, ParticipationWording wording) {
        this.letters = letters;
        this.paths = paths;
        this.wording = wording;
    }

    void renewed(Manifestation of, ReceiptCode code, Instant at) {
        var configuration = paths.get(of.path()).configuration();
        var areas = of.content().areas().stream()
                .map(choice -> wording.areas(configuration, List.of(choice.area())))
                .toList();
        var content = Map.<String, Object>of(
                "number", String.valueOf(of.number()),
                "receivedAt", Rome.local(of.receivedAt()),
                "areas", areas,
                "hash", of.hash(),
                "code", code.inGroups(),
                "link", Participants.RECEIPT);
        var event = "manifestation-%d-code-%s".formatted(of.number(), at);
        letters.post(MailCode.M04, of.path(), event, content, List.of(of.recipient()), null);
    }
}
