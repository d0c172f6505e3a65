package it.concerto.path;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planning paths and their frozen configurations. */
@Service
@Transactional
public class PlanningPaths {

    /** Id of the process that runs a full path. */
    public static final String PROCESS = "PlanPathProcess";

    private static final String TERM_PROCESS = "RegionalTermProcess";

    /** From the publication of the regional plan in the BURP to the proposal of the zone plan (BR-65). */
    private static final Term PROPOSAL_TERM = Term.of("60cd");

    private final PathStore store;
    private final Processes processes;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanningPaths(
            PathStore store,
            Processes processes,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** What the rules say about a path before it starts. */
    @Transactional(readOnly = true)
    public List<Finding> check(NewPath path) {
        return new PathRules(path, LocalDate.now(clock)).findings();
    }

    /**
     * Freezes the configuration and starts the path's process; an annual cycle is kept without a process.
     *
     * @param by username of who starts it
     * @throws PathRefused if a rule blocks, or warns while the path has no reason
     */
    public PlanningPath open(NewPath path, String by) throws PathIdTaken, PathRefused {
        if (store.find(path.id()).isPresent()) {
            throw new PathIdTaken(path.id());
        }
        var findings = check(path);
        if (PathRules.forbid(findings, path.reason())) {
            throw new PathRefused(findings);
        }
        var opened = frozen(path, by);
        var runs = opened.configuration().annual() == null;
        var status = runs ? PathStatus.RUNNING : PathStatus.LOADED;
        store.insert(opened, status);
        events.publishEvent(new PathOpened(opened.summary(status)));
        if (runs) {
            processes.start(PROCESS, opened.ambito(), opened.id().value(), Map.of());
        }
        return opened;
    }

    private PlanningPath frozen(NewPath path, String by) {
        return new PlanningPath(
                path.id(),
                path.ambito(),
                path.planName(),
                path.from(),
                path.to(),
                path.products(),
                path.configuration(),
                Snapshot.of(path.configuration()).hash(),
                path.reason(),
                Instant.now(clock),
                by);
    }

    @Transactional(readOnly = true)
    public Optional<PlanningPath> find(PathId id) {
        return store.find(id);
    }

    /** The path that data of ours refer to. */
    @Transactional(readOnly = true)
    public PlanningPath get(PathId id) {
        return find(id).orElseThrow(() -> noPath(id));
    }

    /** Where the path stands now. */
    @Transactional(readOnly = true)
    public PathStatus status(PathId id) {
        return store.status(id).orElseThrow(() -> noPath(id));
    }

    private static IllegalStateException noPath(PathId id) {
        return new IllegalStateException("No path " + id);
    }

    /** What is known of paths without their configuration; one that does not exist is left out. */
    @Transactional(readOnly = true)
    public Map<PathId, PathSummary> summaries(Collection<PathId> ids) {
        return store.summaries(ids.stream().map(PathId::value).toList()).stream()
                .collect(Collectors.toMap(PathSummary::id, path -> path));
    }

    /** The path of the Ambito that was started last, if there is one. */
    @Transactional(readOnly = true)
    public Optional<PlanningPath> latest(AmbitoCode ambito) {
        return store.page(List.of(ambito.value()), null, 0, 1).rows().stream()
                .findFirst()
                .flatMap(path -> store.find(path.id()));
    }

    /** The path, if the person has a place in its Ambito (BR-01). */
    @Transactional(readOnly = true)
    public Optional<PlanningPath> find(Person person, PathId id) {
        return find(id).filter(path -> person.belongsTo(path.ambito()));
    }

    /**
     * The paths of the person's Ambiti, the latest first (BR-01).
     *
     * @param page from zero
     */
    @Transactional(readOnly = true)
    public PathPage of(Person person, int page, int size) {
        var ambiti = ambiti(person);
        return ambiti.isEmpty() ? new PathPage(List.of(), 0, 0, size) : store.page(ambiti, null, page, size);
    }

    /** Of those paths the ones that the person has started. */
    @Transactional(readOnly = true)
    public PathPage startedBy(Person person, int page, int size) {
        var ambiti = ambiti(person);
        return ambiti.isEmpty()
                ? new PathPage(List.of(), 0, 0, size)
                : store.page(ambiti, person.username(), page, size);
    }

    private static List<String> ambiti(Person person) {
        return person.groups().stream()
                .map(GroupId::ambito)
                .map(AmbitoCode::value)
                .distinct()
                .toList();
    }

    /** Day by which the Region must have the proposal (BR-65), or empty if the gazette's date is not known. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> regionalDeadline(PathId id) {
        var path = get(id);
        return Optional.ofNullable(path.configuration().gazetteDate())
                .map(gazette -> workingDays.end(path.ambito(), gazette, PROPOSAL_TERM));
    }

    /** The paths of an Ambito that go on. */
    @Transactional(readOnly = true)
    public List<PathId> underWay(AmbitoCode ambito) {
        return store.underWay(ambito);
    }

    /** The Region's term has passed without the proposal; the path goes on, its president has to tell the Region (BR-65). */
    public void miss(PathId id) {
        store.update(id, PathStatus.OVERDUE);
        processes.start(TERM_PROCESS, get(id).ambito(), id.value(), Map.of());
    }

    /** The plan is public: the path has reached its end. */
    public void finish(PathId id) {
        end(id, PathStatus.PUBLISHED);
    }

    /** The plan was rejected for the last time. */
    public void stop(PathId id) {
        end(id, PathStatus.STOPPED);
    }

    private void end(PathId id, PathStatus status) {
        store.end(id, status, Instant.now(clock));
        events.publishEvent(new PathEnded(id));
    }
}
