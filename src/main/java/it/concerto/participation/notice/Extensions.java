package it.concerto.participation.notice;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Recipient;
import it.concerto.participation.Rome;
import it.concerto.path.CalendarReview;
import it.concerto.path.Finding.Severity;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the published deadline of a notice later, or opens the notice again after it (X3). */
@Service
@Transactional
public class Extensions {

    private final NoticeStore store;
    private final Notices notices;
    private final ManifestationStore register;
    private final Latecomers latecomers;
    private final Calendars calendars;
    private final PlanningPaths paths;
    private final NoticeLetters letters;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            NoticeStore store,
            Notices notices,
            ManifestationStore register,
            Latecomers latecomers,
            Calendars calendars,
            PlanningPaths paths,
            NoticeLetters letters,
            Deeds deeds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.register = register;
        this.latecomers = latecomers;
        this.calendars = calendars;
        this.paths = paths;
        this.letters = letters;
        this.deeds = deeds;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is a deadline to move: the notice is out, and the list of the admitted is not. */
    @Transactional(readOnly = true)
    public boolean isPossible(PathId path) {
        return notices.find(path)
                .filter(notice ->
                        notice.takesManifestations() && notice.deadline() != null && notice.listedAt() == null)
                .isPresent();
    }

    /** The office extends; only the President opens again what is over. */
    @Transactional(readOnly = true)
    public boolean isAllowed(Person person, PlanningPath path) {
        var president = person.has(path.ambito(), Role.PRES);
        return isPossible(path.id()) && (president || !isOver(path.id()) && person.has(path.ambito(), Role.UDPRESP));
    }

    /** Whether the deadline has passed, so that moving it opens the notice again. */
    @Transactional(readOnly = true)
    public boolean isOver(PathId path) {
        return notices.lastInstant(path)
                .filter(last -> clock.instant().isAfter(last))
                .isPresent();
    }

    /**
     * Moves the deadline later. The timers follow, the invited and the registered are told (M03), and who came late in the
     * meantime is in time now.
     *
     * @throws RuleBroken if nothing can be moved, the person may not, or the deadline would not be later (BR-21), would be over
     *     already or would lie after the first table's start (BR-19)
     */
    public void extend(PathId path, LocalDateTime deadline, Extension extension, Person by) throws RuleBroken {
        notices.hold(path);
        var planning = paths.get(path);
        if (!isPossible(path)) {
            throw new RuleBroken("BR-21", "", "participation.extension.impossible");
        }
        if (!isAllowed(by, planning)) {
            throw new RuleBroken("X3", "", "participation.extension.onlyPresident");
        }
        var notice = notices.get(path);
        var before = Objects.requireNonNull(notice.deadline());
        verify(notice, before, deadline);
        var last = Rome.endOfMinute(deadline);
        var reopening = isOver(path);
        store.extend(
                path,
                planning.ambito(),
                extension,
                new NoticeStore.Moved(Rome.endOfMinute(before), last, reopening, by.username(), clock.instant()));
        var action = reopening ? "participation.deed.reopened" : "participation.deed.extended";
        deeds.record(
                planning.ambito(),
                path.value(),
                new Deed(action, "", before.toString(), deadline.toString(), extension.reason(), extension.act()),
                by.username());
        letters.published(notices.get(path), concerned(path), extension.reason());
        events.publishEvent(new DeadlineExtended(path, last, notices.nextReminder(last)));
        latecomers.takeInTime(path, last);
    }

    private void verify(Notice notice, LocalDateTime before, LocalDateTime deadline) throws RuleBroken {
        var shortened = CalendarReview.ofMovedDeadline(before, deadline);
        if (shortened.isPresent()) {
            throw Calendars.broken(shortened.get(), "deadline");
        }
        if (!Rome.endOfMinute(deadline).isAfter(clock.instant())) {
            throw new RuleBroken("X3", "deadline", "participation.extension.past");
        }
        for (var finding : calendars.findingsOfDeadline(notice.path(), notice.access(), deadline)) {
            if (finding.severity() == Severity.BLOCK) {
                throw Calendars.broken(finding, "deadline");
            }
        }
    }

    /** The invited, and everybody whose manifestation stands: each address once. */
    private List<Recipient> concerned(PathId path) {
        var recipients = new TreeMap<String, Recipient>();
        notices.invited(path).forEach(one -> recipients.put(one.email(), one));
        register.of(path).stream()
                .filter(one -> one.status().isStanding())
                .map(Manifestation::recipient)
                .forEach(one -> recipients.putIfAbsent(one.email(), one));
        return List.copyOf(recipients.values());
    }
}
