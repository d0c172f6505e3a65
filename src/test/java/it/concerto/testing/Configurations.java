package it.concerto.testing;

import it.concerto.path.AnnualCycle;
import it.concerto.path.Area;
import it.concerto.path.PartialDate;
import it.concerto.path.PathBackground;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathConfiguration.SignatureOrder;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** Configurations of paths for tests, with the product's defaults where a test does not care. */
public final class Configurations {

    private Configurations() {}

    /** Two areas, two tables and a plenary, open to everybody, all councils before the conference. */
    public static PathConfiguration small() {
        return with(
                Access.OPEN,
                null,
                List.of(
                        table(1, "2022-06-13", "09:00", "13:00", "A1"),
                        table(2, "2022-06-14", "09:00", "13:00", "A2"),
                        session(3, SessionType.PLENARY, "2022-06-21", "09:00", "13:00")));
    }

    /** Areas A1 and A2 and the given sessions. */
    public static PathConfiguration with(Access access, LocalDateTime deadline, List<PlannedSession> sessions) {
        return with(access, deadline, sessions, 2, false, null, PathBackground.NONE);
    }

    public static PathConfiguration with(
            Access access,
            LocalDateTime deadline,
            List<PlannedSession> sessions,
            int areas,
            boolean focusGroupsByArea,
            AnnualCycle annual,
            PathBackground background) {
        return new PathConfiguration(
                areas(areas),
                LocalDate.of(2022, 4, 5),
                access,
                deadline,
                true,
                Pact.NOT_REQUIRED,
                LatePolicy.REJECT,
                10,
                sessions,
                1,
                null,
                false,
                SignatureOrder.PARALLEL,
                CouncilScope.ALL,
                CouncilTiming.BEFORE_CONFERENCE,
                CouncilSubject.PLAN,
                true,
                List.of(),
                List.of(),
                true,
                focusGroupsByArea,
                annual,
                background);
    }

    /** The same but for when the participation pact is signed. */
    public static PathConfiguration signing(PathConfiguration of, Pact pact) {
        return changed(of, pact, of.signatureOrder());
    }

    /** The same but that documents are signed by one after the other. */
    public static PathConfiguration signingInOrder(PathConfiguration of) {
        return changed(of, of.pact(), SignatureOrder.SEQUENTIAL);
    }

    private static PathConfiguration changed(PathConfiguration of, Pact pact, SignatureOrder order) {
        return new PathConfiguration(
                of.areas(),
                of.gazetteDate(),
                of.access(),
                of.manifestationDeadline(),
                of.oneRepresentativePerArea(),
                pact,
                of.latePolicy(),
                of.noticeMinDays(),
                of.sessions(),
                of.tableMinOrganisations(),
                of.minReferents(),
                of.allReferentsMustSign(),
                order,
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

    /** Areas A1, A2, … */
    public static List<Area> areas(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(area -> new Area("A" + area, "AREA_" + area, "Area " + area))
                .toList();
    }

    public static PlannedSession table(int number, String date, String from, String to, String... areas) {
        return session(number, SessionType.TABLE, date, from, to, areas);
    }

    /** At Casarano's seat; hours may be null. */
    public static PlannedSession session(
            int number, SessionType type, String date, String from, String to, String... areas) {
        return new PlannedSession(
                number,
                type,
                PartialDate.of(date),
                from == null ? null : LocalTime.parse(from),
                to == null ? null : LocalTime.parse(to),
                null,
                "Casarano",
                "sede dell'Ambito",
                "Viale Stazione n.44",
                List.of(areas),
                0,
                null,
                false);
    }
}
