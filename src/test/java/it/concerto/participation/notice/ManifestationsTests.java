package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.Rome;
import it.concerto.participation.notice.Check.Mark;
import it.concerto.participation.notice.Check.Requirement;
import it.concerto.participation.notice.Check.Result;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Expression.ParticipantKind;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.RuleBroken;
import java.time.Instant;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The deadline of Casarano: 8 June 2022, 12:00. */
class ManifestationsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final String COOPERATIVE = "00743110157";
    private static final String CITIZEN = "RSSMRA85T10A562S";
    private static final Person OFFICIAL = new Person("udp", "Anna Greco", "udp@example.org", Set.of());
    private static final LocalDate DAY = LocalDate.of(2022, 6, 7);
    private static final LocalDateTime DEADLINE = LocalDateTime.parse("2022-06-08T12:00");

    private final Notices notices = mock();
    private final PlanningPaths paths = mock();
    private final WorkingDays days = mock();
    private final NoticeLetters letters = mock();
    private final ParticipationWording wording = mock();
    private final List<Object> events = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final Map<Integer, Arrangement> arrangements = new HashMap<>();
    private final MovableClock clock = MovableClock.at("2022-06-09T09:00");
    private final Calendars calendars = mock();
    private final ManifestationStore store =
            new ManifestationStore(TestDatabase.with("V0080__participation_notices.sql"));
    private final Latecomers latecomers =
            new Latecomers(store, new TableSeats(store, calendars), paths, letters, wording, events::add, clock);
    private final Manifestations manifestations =
            new Manifestations(store, notices, latecomers, paths, days, letters, wording, events::add, clock);

    @BeforeEach
    void openNotice() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.configuration())
                .willReturn(Configurations.with(
                        Access.REGISTRATION,
                        DEADLINE,
                        List.of(),
                        4,
                        false,
                        null,
                        it.concerto.path.PathBackground.NONE));
        given(paths.get(PATH)).willReturn(path);
        given(notices.lastInstant(PATH)).willReturn(Optional.of(Rome.endOfMinute(DEADLINE)));
        given(days.end(any(), any(), any())).willReturn(LocalDate.of(2022, 6, 14));
        given(wording.of(any(String.class), any(Object[].class))).willReturn("motivo");
        notice(null);
    }

    private void notice(@Nullable LatePolicy late) {
        Notice notice = mock();
        given(notice.takesManifestations()).willReturn(true);
        given(notice.latePolicy()).willReturn(late);
        given(notices.find(PATH)).willReturn(Optional.of(notice));
    }

    @Test
    @DisplayName("BR-22 12:00:30 is in time, 12:01:00 is late")
    void takesTheWholeMinuteOfTheDeadline() throws Exception {
        assertThat(receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:00:30")
                        .status())
                .isEqualTo(Status.RECEIVED);
        assertThat(receive(expression("12345678903", choice("A1", "Bea")), "2022-06-08T12:01:00")
                        .status())
                .isEqualTo(Status.LATE);
    }

    @Test
    @DisplayName("BR-23 one decision falls on all late manifestations, later ones included")
    void decidesOnAllLateOnesAtOnce() throws Exception {
        var first = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:01:00");
        var second = receive(expression("12345678903", choice("A2", "Bea")), "2022-06-08T15:00:00");

        manifestations.treatLate(PATH, LatePolicy.ADMIT_WITH_RESERVE, "Aree altrimenti scoperte");
        notice(LatePolicy.ADMIT_WITH_RESERVE);
        var third = receive(expression(CITIZEN, choice("A2", "Mario Rossi")), "2022-06-08T16:00:00");

        assertThat(List.of(first, second, third))
                .extracting(one -> manifestations.get(one.id()).status())
                .containsOnly(Status.ADMITTED_RESERVE);
    }

    @Test
    @DisplayName(
            "BR-23 if seats are left: in the order of arrival, one seat a representative, tables without limit have room")
    void admitsLateOnesWhileSeatsAreLeft() throws Exception {
        table(1, 2, "A1");
        table(2, null, "A2");
        var second = receive(expression("12345678903", choice("A1", "Bea")), "2022-06-08T13:00:00");
        var first = receive(expression(COOPERATIVE, choice("A1", "Ada"), choice("A2", "Ada")), "2022-06-08T12:01:00");
        var third = receive(expression(CITIZEN, choice("A1", "Mario Rossi")), "2022-06-08T14:00:00");
        var elsewhere = receive(expression("01234567897", choice("A2", "Zoe")), "2022-06-08T15:00:00");

        manifestations.treatLate(PATH, LatePolicy.ADMIT_IF_SEATS, "Finché c'è posto");

        assertThat(List.of(first, second, elsewhere))
                .extracting(one -> manifestations.get(one.id()).status())
                .containsOnly(Status.ADMITTED);
        assertThat(manifestations.get(third.id()).status()).isEqualTo(Status.REJECTED);
        verify(wording).of("manifestation.lateNoSeats", "Tavolo 1");
    }

    @Test
    @DisplayName(
            "BR-28 BR-29 a late one is not admitted beside another of the same participant, nor without what it needs")
    void admitsNoLateOneThatCouldNotBeAdmittedInTime() throws Exception {
        var twice = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:01:00");
        var again = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-08T13:00:00");
        var empty = receive(expression("12345678903"), "2022-06-08T14:00:00");

        manifestations.treatLate(PATH, LatePolicy.ADMIT_WITH_RESERVE, "Aree altrimenti scoperte");

        assertThat(manifestations.get(twice.id()).status()).isEqualTo(Status.ADMITTED_RESERVE);
        assertThat(List.of(again, empty))
                .extracting(one -> manifestations.get(one.id()).status())
                .containsOnly(Status.REJECTED);
    }

    private void table(int number, @Nullable Integer capacity, String area) {
        var plan = Configurations.table(number, "2022-06-14", "09:00", "13:00", area);
        sessions.add(new Session(plan, Session.Status.PLANNED, null, null, null));
        arrangements.put(number, new Arrangement(null, capacity, List.of()));
        given(calendars.of(PATH)).willReturn(sessions);
        given(calendars.arrangements(PATH)).willReturn(arrangements);
        given(calendars.title(PATH, number)).willReturn("Tavolo " + number);
    }

    @Test
    @DisplayName("BR-24 a manifestation without area, date or signature is not admitted")
    void asksForWhatIsMissing() throws Exception {
        var withoutArea = receive(expression(COOPERATIVE), "2022-06-07T10:00:00");

        assertThatThrownBy(() -> check(withoutArea, Result.ADMIT)).hasMessageContaining("BR-24");
        manifestations.check(
                withoutArea.id(),
                new Check(Result.ASK_COMPLETION, marks(Requirement.AREA), null, LocalDate.of(2022, 6, 14)),
                OFFICIAL);

        assertThat(manifestations.get(withoutArea.id()).status()).isEqualTo(Status.INCOMPLETE);
        verify(letters).completion(any(), any(), any());
    }

    @Test
    @DisplayName("BR-25 an area outside the notice is refused beside its field")
    void refusesAForeignArea() {
        assertThatThrownBy(() -> receive(expression(COOPERATIVE, choice("A9", "Ada")), "2022-06-07T10:00:00"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("areas.0.area"));
    }

    @Test
    @DisplayName("BR-26 a second person for one area is refused with the name of the first; A3 and A4 are two areas")
    void allowsOneRepresentativePerArea() throws Exception {
        assertThat(receive(expression(COOPERATIVE, choice("A3", "Ada"), choice("A4", "Bea")), "2022-06-07T10:00:00")
                        .status())
                .isEqualTo(Status.RECEIVED);
        var two = expression("12345678903", choice("A2", "Ada Conte"), choice("A2", "Bea"));

        assertThatThrownBy(() -> receive(two, "2022-06-07T10:00:00"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.field()).isEqualTo("areas.1.representative");
                    assertThat(broken.asFieldError().arguments()).containsExactly("Ada Conte");
                });
    }

    @Test
    @DisplayName("BR-27 the limit does not apply to citizens")
    void exemptsCitizens() throws Exception {
        var expression = expression(CITIZEN, choice("A2", "Mario Rossi"), choice("A3", "Mario Rossi"));

        assertThat(receive(expression, "2022-06-07T10:00:00").status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    @DisplayName("BR-28 a newer manifestation before the deadline replaces the former")
    void replacesTheFormerOfTheSameParticipant() throws Exception {
        var former = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var newer = receive(expression(COOPERATIVE, choice("A2", "Bea")), "2022-06-07T11:00:00");

        assertThat(manifestations.get(former.id()).status()).isEqualTo(Status.REPLACED);
        assertThat(manifestations.get(newer.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(events).contains(new ManifestationReplaced(PATH, former.id()));
    }

    @Test
    @DisplayName("BR-29 where the pact is required nobody is admitted without it")
    void wantsThePact() throws Exception {
        var signed = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var unsigned = receive(
                expression("12345678903", choice("A1", "Bea"))
                        .completed(List.of(choice("A1", "Bea")), false, DAY, List.of()),
                "2022-06-07T10:00:00");
        pactRequired();

        assertThatThrownBy(() -> check(unsigned, Result.ADMIT)).hasMessageContaining("BR-29");
        check(signed, Result.ADMIT);

        assertThat(manifestations.get(signed.id()).status()).isEqualTo(Status.ADMITTED);
    }

    @Test
    @DisplayName("BR-28 with another signer both wait: one is closed before the other is admitted")
    void letsNoStrangerPutAnOrganisationOut() throws Exception {
        var former = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var stranger =
                receive(signedBy("Gino Verdi", expression(COOPERATIVE, choice("A2", "Bea"))), "2022-06-07T11:00:00");

        assertThat(manifestations.get(former.id()).status()).isEqualTo(Status.RECEIVED);
        assertThatThrownBy(() -> check(stranger, Result.ADMIT)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.rule()).isEqualTo("BR-28");
            assertThat(broken.asFieldError().arguments()).containsExactly(former.number());
        });
        check(former, Result.ADMIT);
        assertThatThrownBy(() -> check(stranger, Result.ADMIT)).hasMessageContaining("BR-28");
    }

    @Test
    @DisplayName("BR-28 the other signer is admitted once the former is closed")
    void admitsTheOtherSignerOnceTheFormerIsClosed() throws Exception {
        var former = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");
        var other =
                receive(signedBy("Gino Verdi", expression(COOPERATIVE, choice("A2", "Bea"))), "2022-06-07T11:00:00");

        manifestations.check(
                former.id(), new Check(Result.DUPLICATE, marks(), "Firma il nuovo legale", null), OFFICIAL);
        check(other, Result.ADMIT);

        assertThat(manifestations.get(other.id()).status()).isEqualTo(Status.ADMITTED);
        var again = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-07T12:00:00");
        assertThatThrownBy(() -> check(again, Result.ADMIT)).hasMessageContaining("BR-28");
    }

    @Test
    @DisplayName("BR-23 of two late ones with the same fiscal code only one is admitted")
    void admitsOneLateOfAParticipant() throws Exception {
        var first = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-08T12:01:00");
        var second = receive(expression(COOPERATIVE, choice("A2", "Bea")), "2022-06-08T12:02:00");

        manifestations.treatLate(PATH, LatePolicy.ADMIT_WITH_RESERVE, "Aree altrimenti scoperte");

        assertThat(manifestations.get(first.id()).status()).isEqualTo(Status.ADMITTED_RESERVE);
        assertThat(manifestations.get(second.id()).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    @DisplayName("BR-30 a rejection has a reason and is notified")
    void wantsAReasonForARejection() throws Exception {
        var received = receive(expression(COOPERATIVE, choice("A1", "Ada")), "2022-06-07T10:00:00");

        assertThatThrownBy(() -> check(received, Result.REJECT)).hasMessageContaining("BR-30");
        manifestations.check(received.id(), new Check(Result.REJECT, marks(), "Non opera nell'Ambito", null), OFFICIAL);

        verify(letters).result(manifestations.get(received.id()));
    }

    @Test
    @DisplayName("BR-31 nobody verifies a manifestation that names them")
    void keepsVerifierAndRepresentativeApart() throws Exception {
        var received = receive(expression(COOPERATIVE, choice("A1", "anna greco")), "2022-06-07T10:00:00");

        assertThatThrownBy(() -> check(received, Result.ADMIT)).hasMessageContaining("BR-31");
    }

    private void pactRequired() {
        PlanningPath path = mock(RETURNS_DEEP_STUBS);
        given(path.configuration().pactRequired()).willReturn(true);
        given(paths.get(PATH)).willReturn(path);
    }

    private void check(Manifestation manifestation, Result result) throws RuleBroken {
        manifestations.check(manifestation.id(), new Check(result, marks(), null, null), OFFICIAL);
    }

    private static Map<Requirement, Mark> marks(Requirement... missing) {
        var marks = new EnumMap<Requirement, Mark>(Requirement.class);
        for (var requirement : Requirement.values()) {
            marks.put(requirement, List.of(missing).contains(requirement) ? Mark.KO : Mark.OK);
        }
        return marks;
    }

    private Manifestation receive(Expression expression, String at) throws RuleBroken {
        Instant received = LocalDateTime.parse(at).atZone(Rome.ZONE).toInstant();
        return manifestations.receive(PATH, expression, Channel.EMAIL, received, "udp");
    }

    private static Expression signedBy(String legalName, Expression of) {
        return new Expression(
                of.participantKind(),
                of.orgName(),
                of.orgType(),
                of.fiscalCode(),
                of.runtsNumber(),
                of.seat(),
                legalName,
                of.legalOffice(),
                of.email(),
                of.pec(),
                of.phone(),
                of.areas(),
                of.proposals(),
                of.pactAccepted(),
                of.pact(),
                of.signedOn(),
                of.place(),
                of.signedForm(),
                of.declarations(),
                of.privacyRead());
    }

    private static AreaChoice choice(String area, String representative) {
        return new AreaChoice(area, representative, null, null);
    }

    private static Expression expression(String code, AreaChoice... areas) {
        var citizen = code.length() == 16;
        return new Expression(
                citizen ? ParticipantKind.CITIZEN : ParticipantKind.ORGANISATION,
                citizen ? null : "Cooperativa Il Ponte",
                null,
                code,
                null,
                null,
                citizen ? "Mario Rossi" : "Carla Neri",
                null,
                "info@example.org",
                null,
                null,
                List.of(areas),
                List.of(),
                true,
                List.of(),
                DAY,
                "Casarano",
                List.of(),
                true,
                true);
    }
}
