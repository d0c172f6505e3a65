package it.concerto.participation.notice;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.CalendarReview;
import it.concerto.path.Finding.Severity;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import it.concerto.workflow.ActingPerson;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the published deadline of a notice later, or opens the notice again after it (X3). */
@Service
@Transactional
public class Extensions {

    private final ExtensionRegister register;
    private final Notices notices;
    private final Calendars calendars;
    private final PlanningPaths paths;
    private final ApplicationEventPublisher events;

    Extensions(
            ExtensionRegister register,
            Notices notices,
            Calendars calendars,
            PlanningPaths paths,
            ApplicationEventPublisher events) {
        this.register = register;
        this.notices = notices;
        this.calendars = calendars;
        this.paths = paths;
        this.events = events;
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
        return isPossible(path.id())
                && (president || !notices.isOver(path.id()) && person.has(path.ambito(), Role.UDPRESP));
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
        var moved = new MovedDeadline(Rome.endOfMinute(before), last, extension, notices.isOver(path), notices.now());
        register.add(planning, moved, acting(planning, by));
        events.publishEvent(new DeadlineExtended(path, last, notices.nextReminder(last), extension.reason()));
    }

    private ActingPerson acting(PlanningPath path, Person person) {
        return notices.isOver(path.id())
                ? ActingPerson.as(person, path.ambito(), Role.PRES)
                : ActingPerson.as(person, path.ambito(), Role.PRES, Role.UDPRESP);
    }

    private void verify(Notice notice, LocalDateTime before, LocalDateTime deadline) throws RuleBroken {
        var shortened = CalendarReview.ofMovedDeadline(before, deadline);
        if (shortened.isPresent()) {
            throw Calendars.broken(shortened.get(), "deadline");
        }
        if (!Rome.endOfMinute(deadline).isAfter(notices.now())) {
            throw new RuleBroken("X3", "deadline", "participation.extension.past");
        }
        for (var finding : calendars.findingsOfDeadline(notice.path(), notice.access(), deadline)) {
            if (finding.severity() == Severity.BLOCK) {
                throw Calendars.broken(finding, "deadline");
            }
        }
    }
}
