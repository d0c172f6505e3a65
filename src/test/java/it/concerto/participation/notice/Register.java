package it.concerto.participation.notice;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Check.Mark;
import it.concerto.participation.notice.Check.Requirement;
import it.concerto.participation.notice.Check.Result;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.path.PathBackground;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The manifestations of Casarano on a database of their own, seen on 9 June 2022: the deadline was 8 June, 12:00. */
class Register {

    static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    static final String COOPERATIVE = "00743110157";
    static final String CITIZEN = "RSSMRA85T10A562S";
    static final Person OFFICIAL = new Person("udp", "Anna Greco", "udp@example.org", Set.of());

    private static final LocalDateTime DEADLINE = LocalDateTime.parse("2022-06-08T12:00");

    final List<Object> events = new ArrayList<>();
    final NoticeLetters letters = mock();
    final ParticipationWording wording = mock();
    final Manifestations manifestations;
    final Verifications verifications;
    final Contests contests;
    final SharedSpeakers speakers;
    final MovableClock clock = MovableClock.at("2022-06-09T09:00");

    private final Notices notices = mock();
    private final PlanningPaths paths = mock();
    private final WorkingDays days = mock();
    private final Calendars calendars = mock();
    private final List<Session> sessions = new ArrayList<>();
    private final Map<Integer, Arrangement> arrangements = new HashMap<>();

    Register() {
        var jdbc = TestDatabase.with("V0080__participation_notices.sql", "V0081__participation_manifestations.sql");
        var store = new ManifestationStore(jdbc);
        speakers = new SharedSpeakers(jdbc);
        var seats = new TableSeats(store, calendars);
        var rulings = new Rulings(store, letters, wording, this::tell, clock);
        var terms = new AnswerTerms(paths, ShippedTerms.countedBy(days), clock);
        contests = new Contests(new ContestStore(jdbc, clock), store, rulings, terms, this::tell);
        var latecomers = new Latecomers(store, seats, paths, rulings, contests, wording, this::tell);
        verifications = new Verifications(store, contests, rulings, paths, terms);
        manifestations = new Manifestations(store, notices, latecomers, paths, letters, contests, this::tell, clock);
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.configuration())
                .willReturn(Configurations.with(
                        Access.REGISTRATION, DEADLINE, List.of(), 4, false, null, PathBackground.NONE));
        given(paths.get(PATH)).willReturn(path);
        given(notices.lastInstant(PATH)).willReturn(Optional.of(Rome.endOfMinute(DEADLINE)));
        given(days.end(any(), any(), any())).willReturn(LocalDate.of(2022, 6, 14));
        given(wording.of(any(String.class), any(Object[].class))).willReturn("motivo");
        latePolicy(null);
    }

    /** As the application hands events on. */
    private void tell(Object event) {
        events.add(event);
        if (event instanceof ManifestationReplaced replaced) {
            contests.replaced(replaced);
        } else if (event instanceof ManifestationRefused refused) {
            contests.refused(refused);
        }
    }

    /** @param policy null as long as nobody has decided on late ones */
    void latePolicy(@Nullable LatePolicy policy) {
        Notice notice = mock();
        given(notice.takesManifestations()).willReturn(true);
        given(notice.latePolicy()).willReturn(policy);
        given(notices.find(PATH)).willReturn(Optional.of(notice));
    }

    void requirePact() {
        PlanningPath path = mock(RETURNS_DEEP_STUBS);
        given(path.configuration().pact()).willReturn(Pact.APPLICATION);
        given(paths.get(PATH)).willReturn(path);
    }

    void table(int number, @Nullable Integer capacity, String area) {
        var plan = Configurations.table(number, "2022-06-14", "09:00", "13:00", area);
        sessions.add(new Session(plan, Session.Status.PLANNED, null, null, null));
        arrangements.put(number, new Arrangement(null, capacity, List.of(), List.of(), List.of()));
        given(calendars.of(PATH)).willReturn(sessions);
        given(calendars.arrangements(PATH)).willReturn(arrangements);
        given(calendars.title(PATH, number)).willReturn("Tavolo " + number);
    }

    Manifestation receive(Expression expression, String at) throws RuleBroken {
        var received = LocalDateTime.parse(at).atZone(Rome.ZONE).toInstant();
        return manifestations.receive(PATH, expression, new Arrival(Channel.EMAIL, received, List.of(), "udp"));
    }

    void check(Manifestation manifestation, Result result) throws RuleBroken {
        verifications.check(manifestation.id(), new Check(result, marks(), null, null), OFFICIAL);
    }

    static Map<Requirement, Mark> marks(Requirement... missing) {
        var marks = new EnumMap<Requirement, Mark>(Requirement.class);
        for (var requirement : Requirement.values()) {
            marks.put(requirement, List.of(missing).contains(requirement) ? Mark.KO : Mark.OK);
        }
        return marks;
    }
}
