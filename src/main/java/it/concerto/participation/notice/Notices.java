package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import it.concerto.path.Finding.Severity;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts and publishes the public notice of a path. */
@Service
@Transactional
public class Notices {

    private final NoticeStore store;
    private final Calendars calendars;
    private final PlanningPaths paths;
    private final NoticeNews news;
    private final Clock clock;

    Notices(NoticeStore store, Calendars calendars, PlanningPaths paths, NoticeNews news, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.paths = paths;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Notice> find(PathId path) {
        return store.find(path);
    }

    @Transactional(readOnly = true)
    public int countPublished() {
        return store.countPublished();
    }

    /** Some of the notices that are public: first those whose end is ahead. */
    @Transactional(readOnly = true)
    public List<PublishedNotice> published(int offset, int size) {
        return store.published(clock.instant(), offset, size);
    }

    /** Who signed a published notice. */
    @Transactional(readOnly = true)
    public Optional<Approval> approval(PathId path) {
        return store.approval(path);
    }

    /** Lets whoever else answers this notice wait until the transaction ends, so that numbers follow each other. */
    public void hold(PathId path) {
        store.lock(path);
    }

    public Notice get(PathId path) {
        return find(path).orElseThrow(() -> new IllegalStateException("No notice of " + path));
    }

    /** Whom the notice of this path goes to; before it is drafted, whom earlier notices of the Ambito went to. */
    @Transactional(readOnly = true)
    public List<Recipient> invited(PathId path) {
        return store.find(path).isPresent()
                ? store.invited(path)
                : store.directory(paths.get(path).ambito());
    }

    /**
     * Writes the notice in the place of the draft before (B2).
     *
     * @param reason why it goes out in spite of warnings
     * @throws RuleBroken if the deadline is missing, lies after the start of the first table (BR-19), or comes too soon
     *     without a reason (BR-20)
     */
    public void draft(
            PathId path,
            Notice.Content content,
            Access access,
            @Nullable LocalDateTime deadline,
            List<Recipient> invited,
            @Nullable String reason)
            throws RuleBroken {
        if (access == Access.REGISTRATION && deadline == null) {
            throw new RuleBroken("B2", "deadline", "participation.notice.deadlineMissing");
        }
        var until = access == Access.REGISTRATION ? deadline : null;
        if (calendars.isWrittenLate(path, until) && (reason == null || reason.isBlank())) {
            throw new RuleBroken("BR-75", "reason", "participation.notice.writtenLate");
        }
        for (var finding : calendars.findingsOfDeadline(path, access, until)) {
            if (finding.severity() == Severity.BLOCK) {
                throw Calendars.broken(finding, "deadline");
            }
            if (finding.severity() == Severity.WARNING && (reason == null || reason.isBlank())) {
                throw Calendars.broken(finding, "reason");
            }
        }
        var ambito = paths.get(path).ambito();
        store.draft(path, ambito, content, access, until == null ? null : Rome.endOfMinute(until));
        store.invite(path, ambito, invited);
    }

    public void approve(PathId path, String by) {
        store.decide(path, Notice.Status.APPROVED, null, by, clock.instant());
    }

    /** Gives the draft back to the office with what is to be changed. */
    public void sendBack(PathId path, String note, String by) {
        store.decide(path, Notice.Status.DRAFT, note, by, clock.instant());
    }

    public void cancel(PathId path, String reason, String by) {
        store.decide(path, Notice.Status.CANCELLED, reason, by, clock.instant());
    }

    /** Writes down whom the notice goes to, in the place of those before. */
    public void invite(PathId path, List<Recipient> invited) {
        store.invite(path, paths.get(path).ambito(), invited);
    }

    public void protocol(PathId path, Publication publication) {
        store.protocol(path, publication);
    }

    /** Makes the approved notice public and writes to the invited (M03); the story of the path tells to how many. */
    public Opening publish(PathId path) {
        var now = clock.instant();
        store.publish(path, now, Session.lastStart(calendars.of(path)).orElse(null));
        news.published(get(path), paths.get(path).ambito(), invited(path));
        return opening(path);
    }

    /** What the process needs to know of the notice as it stands now. */
    @Transactional(readOnly = true)
    public Opening opening(PathId path) {
        var deadline = lastInstant(path).orElse(clock.instant());
        return new Opening(get(path).access(), deadline, nextReminder(deadline));
    }

    /** Reminds the invited that the notice is still open; returns when to do so again. */
    public Instant remind(PathId path) {
        var deadline = lastInstant(path).orElseThrow();
        if (clock.instant().isBefore(deadline)) {
            news.reminder(get(path), invited(path), LocalDate.now(clock));
        }
        return nextReminder(deadline);
    }

    /** The last instant that is in time; empty without registration. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastInstant(PathId path) {
        return find(path).map(Notice::deadline).map(Rome::endOfMinute);
    }

    /** Whether the deadline has passed. */
    @Transactional(readOnly = true)
    public boolean isOver(PathId path) {
        return lastInstant(path).filter(last -> now().isAfter(last)).isPresent();
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Three days and one day before the deadline, as far as that lies ahead; else after it, when nobody waits any more. Never
     * in the past: a timer that is always due would keep the deadline's own from its turn.
     */
    Instant nextReminder(Instant deadline) {
        var zoned = deadline.atZone(Rome.ZONE);
        var late = clock.instant().isAfter(deadline) ? clock.instant().atZone(Rome.ZONE) : zoned;
        return Stream.of(3, 1)
                .map(days -> zoned.minus(Period.ofDays(days)).toInstant())
                .filter(reminder -> reminder.isAfter(clock.instant()))
                .findFirst()
                .orElse(late.plusDays(1).toInstant());
    }
}
