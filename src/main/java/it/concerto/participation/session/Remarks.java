package it.concerto.participation.session;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the remarks on draft minutes while their window of five days is open (C5). */
@Service
@Transactional
public class Remarks {

    /** Of one participant on one session: each is answered by hand, and the form that asks for it takes five hundred. */
    private static final int MOST = 10;

    private final RemarkStore store;
    private final MinutesStore minutes;
    private final PlanningPaths paths;
    private final ParticipationWording wording;
    private final Clock clock;

    Remarks(RemarkStore store, MinutesStore minutes, PlanningPaths paths, ParticipationWording wording, Clock clock) {
        this.store = store;
        this.minutes = minutes;
        this.paths = paths;
        this.wording = wording;
        this.clock = clock;
    }

    /** In the order in which they were registered. */
    @Transactional(readOnly = true)
    public List<RegisteredRemark> of(PathId path, int session) {
        return store.of(path, session);
    }

    /** Until when remarks on the minutes of a session are in time; empty unless its draft is out and not closed. */
    @Transactional(readOnly = true)
    public Optional<Instant> openUntil(PathId path, int session) {
        return minutes.latest(path, session)
                .filter(latest -> latest.status() == Minutes.Status.DRAFT)
                .flatMap(latest -> store.until(path, session));
    }

    /**
     * Registers a remark; who closes the minutes has to answer it (C6).
     *
     * @param by username of the official who registers it
     * @throws RuleBroken if no draft is out, or it came outside of the window or from the future
     */
    public void register(PathId path, int session, Remark remark, String by) throws RuleBroken {
        check(path, session, remark, "receivedAt");
        store.insert(path, paths.get(path).ambito(), session, remark, by, null);
    }

    /**
     * Sees to it that each registered remark gets its answer (C6).
     *
     * @throws RuleBroken if one is left without
     */
    @Transactional(readOnly = true)
    public void verifyAnswered(PathId path, int session, List<Observation> answers) throws RuleBroken {
        for (var one : store.of(path, session)) {
            if (answers.stream().noneMatch(answer -> answer.answers(one))) {
                var author = one.remark().author();
                throw new RuleBroken("C6", "observations", "participation.remark.unanswered", one.number(), author);
            }
        }
    }

    /**
     * Takes a remark that a participant writes in the portal, at this instant; the same words sent twice are one remark.
     *
     * @throws RuleBroken if no draft is out, its window is over, or the participant has written enough
     */
    public void receive(Manifestation from, int session, @Nullable String page, String text) throws RuleBroken {
        var path = from.path();
        var remark = new Remark(from.content().participantName(), page, text, clock.instant());
        check(path, session, remark, "");
        var sent = store.of(path, session, from.id());
        if (sent.stream().map(one -> one.remark().quoted()).anyMatch(remark.quoted()::equals)) {
            return;
        }
        if (sent.size() >= MOST) {
            throw new RuleBroken("C5", "", "participation.remark.tooMany", MOST);
        }
        store.insert(path, paths.get(path).ambito(), session, remark, null, from.id());
    }

    private void check(PathId path, int session, Remark remark, String field) throws RuleBroken {
        store.hold(path, session);
        var until =
                openUntil(path, session).orElseThrow(() -> new RuleBroken("C5", "", "participation.remark.noDraft"));
        if (remark.receivedAt().isAfter(until)) {
            throw new RuleBroken("C5", field, "participation.remark.late", wording.moment(Rome.local(until)));
        }
        if (remark.receivedAt().isAfter(clock.instant())) {
            throw new RuleBroken("C5", field, "participation.remark.future");
        }
    }
}
