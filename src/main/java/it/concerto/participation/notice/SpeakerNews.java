package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that somebody else speaks for a participant: the story of the path, whoever is to come now, whoever need not. */
@Component
class SpeakerNews {

    private final NoticeLetters letters;
    private final MailedConvocations convocations;
    private final Convened convened;
    private final Deeds deeds;
    private final ParticipationWording wording;

    SpeakerNews(
            NoticeLetters letters,
            MailedConvocations convocations,
            Convened convened,
            Deeds deeds,
            ParticipationWording wording) {
        this.letters = letters;
        this.convocations = convocations;
        this.convened = convened;
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
            if (convocations.reached(manifestation.path(), session.plan(), before)) {
                letters.convocation(manifestation.path(), session.plan(), List.of(manifestation.reached(now)), null);
            }
        }
    }

    /**
     * Takes the sessions out of the calendars of the former ones (M07), once the new one stands in the register: unless somebody
     * else at the address comes, or it is the participant's own.
     */
    void excuse(Manifestation manifestation, List<AreaChoice> former, List<Session> sessions) {
        for (var session : sessions) {
            var staying = convened.recipients(manifestation.path(), session).stream()
                    .map(Recipient::email)
                    .collect(Collectors.toSet());
            staying.add(manifestation.recipient().email());
            former.stream()
                    .map(manifestation::reached)
                    .filter(one -> staying.add(one.email()))
                    .forEach(
                            one -> letters.cancellation(manifestation.path(), session.plan(), one, "session.replaced"));
        }
    }
}
