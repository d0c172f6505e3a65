package it.concerto.participation.notice;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.CalendarStore.Moved;
import it.concerto.path.CalendarReview;
import it.concerto.path.Finding;
import it.concerto.path.Finding.Severity;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of a path: proposed by its configuration, fixed by the Ufficio di Piano (B1). */
@Service
@Transactional
public class Calendars {

    private final CalendarStore store;
    private final ArrangementStore arrangements;
    private final NoticeStore notices;
    private final PlanningPaths paths;
    private final ParticipationWording wording;
    private final Clock clock;

    Calendars(
            CalendarStore store,
            ArrangementStore arrangements,
            NoticeStore notices,
            PlanningPaths paths,
            ParticipationWording wording,
            Clock clock) {
        this.store = store;
        this.arrangements = arrangements;
        this.notices = notices;
        this.paths = paths;
        this.wording = wording;
        this.clock = clock;
    }

    /** By number; what the configuration proposes as long as nothing else is fixed. */
    @Transactional(readOnly = true)
    public List<Session> of(PathId path) {
        var fixed = store.of(path);
        return fixed.isEmpty()
                ? paths.get(path).configuration().sessions().stream()
                        .map(plan -> new Session(plan, Session.Status.PLANNED, null, null, null))
                        .toList()
                : fixed;
    }

    public Session get(PathId path, int number) {
        return of(path).stream()
                .filter(session -> session.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No session " + number + " of " + path));
    }

    /** How the sessions are held, by their number; nothing for those that nobody arranged. */
    @Transactional(readOnly = true)
    public Map<Integer, Arrangement> arrangements(PathId path) {
        return arrangements.of(path);
    }

    /**
     * Fixes the calendar in the place of the one before.
     *
     * @param arranged how the sessions are held, by their number
     * @param reason why it is fixed in spite of warnings
     * @throws RuleBroken if a rule blocks, or warns while there is no reason
     */
    public void fix(
            PathId path, List<PlannedSession> sessions, Map<Integer, Arrangement> arranged, @Nullable String reason)
            throws RuleBroken {
        var configuration = paths.get(path).configuration();
        for (int i = 0; i < sessions.size(); i++) {
            var number = sessions.get(i).number();
            if (sessions.subList(0, i).stream().anyMatch(other -> other.number() == number)) {
                throw new RuleBroken("B1", "sessions." + i + ".number", "participation.calendar.sameNumber", number);
            }
        }
        var changed = changed(configuration, sessions, configuration.access(), configuration.manifestationDeadline());
        refuse(review(changed, arranged).findings(), sessions, reason);
        store.replace(path, paths.get(path).ambito(), sessions, reason);
        arrangements.replace(path, paths.get(path).ambito(), arranged);
    }

    private CalendarReview review(PathConfiguration calendar, Map<Integer, Arrangement> arranged) {
        var facilitators = new HashMap<Integer, Set<String>>();
        arranged.forEach((number, one) -> facilitators.put(number, Set.copyOf(one.facilitators())));
        var published = calendar.background().noticePublished();
        return new CalendarReview(calendar, LocalDate.now(clock), published, Set.of(), facilitators);
    }

    /** What the rules say of a deadline for the notice that is going out today (BR-19, BR-20). */
    List<Finding> findingsOfDeadline(PathId path, PathConfiguration.Access access, @Nullable LocalDateTime deadline) {
        var sessions = of(path).stream().map(Session::plan).toList();
        var changed = changed(paths.get(path).configuration(), sessions, access, deadline);
        var published = isOver(sessions, deadline) ? null : LocalDate.now(clock);
        return new CalendarReview(changed, LocalDate.now(clock), published, Set.of(), Map.of())
                .findings().stream()
                        .filter(finding ->
                                finding.rule().equals("BR-19") || finding.rule().equals("BR-20"))
                        .toList();
    }

    /**
     * What the rules have to say of a session that moves with its facilitators, as far as they did not say it before. How many
     * sessions are past (BR-75) is no matter of the move.
     */
    public List<Finding> findingsOfMove(PathId path, PlannedSession moved) {
        var configuration = paths.get(path).configuration();
        var before = of(path).stream().map(Session::plan).toList();
        var after = before.stream()
                .map(plan -> plan.number() == moved.number() ? moved : plan)
                .toList();
        var deadline = notices.find(path).map(Notice::deadline).orElse(configuration.manifestationDeadline());
        var arranged = arrangements.of(path);
        var known = review(changed(configuration, before, configuration.access(), deadline), arranged)
                .findings();
        return review(changed(configuration, after, configuration.access(), deadline), arranged).findings().stream()
                .filter(finding -> !known.contains(finding) && !finding.rule().equals("BR-75"))
                .toList();
    }

    /** E.g. <em>Tavolo 3: Invecchiamento attivo</em>. */
    @Transactional(readOnly = true)
    public String title(PathId path, int number) {
        var calendar = of(path).stream().map(Session::plan).toList();
        return wording.title(
                paths.get(path).configuration(), calendar, get(path, number).plan());
    }

    /** E.g. <em>Tavolo 3: Invecchiamento attivo, 14 giugno 2022</em>. */
    @Transactional(readOnly = true)
    public String titleAndDay(PathId path, int number) {
        return title(path, number) + ", " + wording.day(get(path, number).plan());
    }

    /** How often a session was moved; a calendar entry counts its changes. */
    @Transactional(readOnly = true)
    public int moves(PathId path, int number) {
        return store.moves(path, number);
    }

    /** How the sessions changed since the calendar was fixed, in the order in which it was decided. */
    @Transactional(readOnly = true)
    public List<Moved> changes(PathId path) {
        return store.changes(path);
    }

    /** Whether the notice is written down after it was needed: then its day of publication is not today (BR-75). */
    boolean isWrittenLate(PathId path, @Nullable LocalDateTime deadline) {
        return isOver(of(path).stream().map(Session::plan).toList(), deadline);
    }

    private boolean isOver(List<PlannedSession> sessions, @Nullable LocalDateTime deadline) {
        var now = LocalDateTime.now(clock);
        return deadline != null && deadline.isBefore(now)
                || sessions.stream().anyMatch(session -> session.latestStart().isBefore(now));
    }

    private static void refuse(List<Finding> findings, List<PlannedSession> sessions, @Nullable String reason)
            throws RuleBroken {
        for (var finding : findings) {
            var warned = finding.severity() == Severity.WARNING && (reason == null || reason.isBlank());
            if (finding.severity() == Severity.BLOCK) {
                throw broken(finding, field(finding, sessions));
            }
            if (warned) {
                throw broken(finding, "reason");
            }
        }
    }

    public static RuleBroken broken(Finding finding, String field) {
        return new RuleBroken(
                finding.rule(), field, finding.messageKey(), finding.arguments().toArray());
    }

    private static String field(Finding finding, List<PlannedSession> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            if (finding.session() != null
                    && finding.session() == sessions.get(i).number()) {
                return "sessions." + i + ".number";
            }
        }
        return "";
    }

    private static PathConfiguration changed(
            PathConfiguration of,
            List<PlannedSession> sessions,
            PathConfiguration.Access access,
            @Nullable LocalDateTime deadline) {
        return new PathConfiguration(
                of.areas(),
                of.gazetteDate(),
                access,
                deadline,
                of.oneRepresentativePerArea(),
                of.pact(),
                of.latePolicy(),
                of.noticeMinDays(),
                sessions,
                of.tableMinOrganisations(),
                of.minReferents(),
                of.allReferentsMustSign(),
                of.signatureOrder(),
                of.councilScope(),
                of.councilTiming(),
                of.councilSubject(),
                of.allCouncilsRequired(),
                of.annexes(),
                of.mandatoryTargets(),
                of.outcomeRequired(),
                of.focusGroupsByArea(),
                of.annual(),
                of.background());
    }
}
