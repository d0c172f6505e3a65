package it.concerto.participation.notice;

import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that somebody else speaks for a participant: the story of the path, and whoever is to come now. */
@Component
class SpeakerNews {

    private final NoticeLetters letters;
    private final Outbox outbox;
    private final Calendars calendars;
    private final Deeds deeds;
    private final ParticipationWording wording;

    SpeakerNews(NoticeLetters letters, Outbox outbox, Calendars calendars, Deeds deeds, ParticipationWording wording) {
        this.letters = letters;
        this.outbox = outbox;
        this.calendars = calendars;
        this.deeds = deeds;
        this.wording = wording;
    }

    /** Names the number in the register, not the participant nor the people they send. */
    void record(Manifestation manifestation, AmbitoCode ambito, String area, String reason, @Nullable String by) {
        var deed = new Deed(
                "participation.deed.speaker",
                wording.of("withdrawal.subject", String.valueOf(manifestation.number())),
                "",
                area,
                reason,
                null);
        deeds.record(
                ambito,
                manifestation.path().value(),
                deed,
                Objects.requireNonNullElse(by, wording.of("withdrawal.portal")));
    }

    /** Convenes the new one to each session to which a former one was convened (M07). */
    void convene(Manifestation manifestation, List<AreaChoice> former, AreaChoice now, List<Session> sessions) {
        var before = former.stream().map(manifestation::reached).toList();
        for (var session : sessions) {
            if (isConvened(manifestation, session, before)) {
                letters.convocation(manifestation.path(), session.plan(), List.of(manifestation.reached(now)), null);
            }
        }
    }

    private boolean isConvened(Manifestation manifestation, Session session, Collection<Recipient> some) {
        var path = manifestation.path();
        var event = NoticeLetters.convened(session.plan(), calendars.moves(path, session.number()));
        return some.stream().anyMatch(one -> outbox.holds(path.value(), event, MailCode.M07, one.email()));
    }
}
