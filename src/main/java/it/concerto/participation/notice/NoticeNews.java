package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ParticipationWording;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of a notice: the invited that it is public or about to close (M03), the story of the path how many were written to. */
@Component
class NoticeNews {

    private final NoticeLetters letters;
    private final Deeds deeds;
    private final ParticipationWording wording;

    NoticeNews(NoticeLetters letters, Deeds deeds, ParticipationWording wording) {
        this.letters = letters;
        this.deeds = deeds;
        this.wording = wording;
    }

    /** Nobody to write to is no fault, but no secret either. */
    void published(Notice notice, AmbitoCode ambito, List<Recipient> invited) {
        letters.published(notice, invited, null);
        var deed = new Deed(sentTo(invited.size()), "", "", String.valueOf(invited.size()), "", null);
        deeds.record(ambito, notice.path().value(), deed, wording.of("notice.automatic"));
    }

    void reminder(Notice notice, List<Recipient> invited, LocalDate today) {
        letters.reminder(notice, invited, today);
    }

    private static String sentTo(int invited) {
        return switch (invited) {
            case 0 -> "participation.deed.notice.sentToNobody";
            case 1 -> "participation.deed.notice.sentToOne";
            default -> "participation.deed.notice.sent";
        };
    }
}
