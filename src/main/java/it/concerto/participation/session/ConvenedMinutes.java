package it.concerto.participation.session;

import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.participation.session.ParticipantMinutes.Answered;
import it.concerto.path.PathId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of the sessions that a participant is convened to, from the day on which their draft is sent out (C5). */
@Service
@Transactional(readOnly = true)
public class ConvenedMinutes {

    private final TableInvitations invitations;
    private final Calendars calendars;
    private final MinutesStore minutes;
    private final RemarkStore remarks;
    private final Clock clock;

    ConvenedMinutes(
            TableInvitations invitations, Calendars calendars, MinutesStore minutes, RemarkStore remarks, Clock clock) {
        this.invitations = invitations;
        this.calendars = calendars;
        this.minutes = minutes;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** In the order of the calendar. */
    public List<ParticipantMinutes> of(Manifestation participant) {
        return calendars.of(participant.path()).stream()
                .flatMap(session -> find(participant, session.number()).stream())
                .toList();
    }

    /** Empty, too, if the participant is not convened to the session or no longer takes part. */
    public Optional<ParticipantMinutes> find(Manifestation participant, int session) {
        var path = participant.path();
        return minutes.latest(path, session)
                .filter(latest -> invitations.isConvened(participant, session))
                .flatMap(latest -> shown(path, latest, answered(participant, latest)));
    }

    /** As those read them who do not remark here; empty until the draft is sent out. */
    public Optional<ParticipantMinutes> find(PathId path, int session) {
        return minutes.latest(path, session).flatMap(latest -> shown(path, latest, List.of()));
    }

    private Optional<ParticipantMinutes> shown(PathId path, Minutes latest, List<Answered> answered) {
        return remarks.until(path, latest.session()).map(until -> {
            var open =
                    latest.status() == Minutes.Status.DRAFT && !clock.instant().isAfter(until);
            return new ParticipantMinutes(latest, calendars.title(path, latest.session()), until, open, answered);
        });
    }

    private List<Answered> answered(Manifestation participant, Minutes latest) {
        var path = participant.path();
        var answers = minutes.observations(path, latest.session(), latest.version());
        return remarks.of(path, latest.session(), participant.id()).stream()
                .map(one -> new Answered(
                        one.remark(),
                        answers.stream()
                                .filter(answer -> answer.answers(one))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
