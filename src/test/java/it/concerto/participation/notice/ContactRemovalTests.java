package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.ForgottenAddresses;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.ForgottenWords;
import it.concerto.workflow.ForgottenWords.Run;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carla Neri's cooperative, m-1, was admitted; it is invited, too. */
class ContactRemovalTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final Instant MORNING = Instant.parse("2022-06-07T08:00:00Z");
    private static final String COOPERATIVE = "00743110157";
    private static final String ADDRESS = "info@example.org";

    private final JdbcClient jdbc = TestDatabase.with(
            "V0080__participation_notices.sql",
            "V0081__participation_manifestations.sql",
            "V0082__participation_sessions.sql",
            "V0083__participation_portal.sql");
    private final ManifestationStore register = new ManifestationStore(jdbc);
    private final ContactTraces traces = new ContactTraces(jdbc);
    private final ForgottenWords answers = mock();
    private final ForgottenAddresses mails = mock();
    private final People people = mock();
    private final PlanningPaths paths = mock();
    private final ContactRemoval removal =
            new ContactRemoval(new ContactOwners(register, traces, people, paths), register, traces, answers, mails);

    @BeforeEach
    void admit() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(CASARANO);
        given(paths.get(PATH)).willReturn(path);
        insert(1, Status.ADMITTED, COOPERATIVE, "Carla Neri", ADDRESS);
        jdbc.sql("insert into cz_notice_invited values (?, ?, 'CASARANO', 'Il Ponte')")
                .params(PATH.value(), ADDRESS)
                .update();
    }

    @Test
    @DisplayName("BR-78 addresses, numbers and the seat go from the declaration; names and what was brought stay")
    void emptiesTheDeclaration() {
        waive(1, true);

        var content = register.get("m-1").content();
        assertThat(content.contacts().email()).isEmpty();
        assertThat(content.contacts().phone()).isNull();
        assertThat(content.participant().seat()).isNull();
        assertThat(content.areas())
                .containsExactly(new AreaChoice("A1", "Ada Conte", "Assistente sociale", null, null, null));
        assertThat(content.participantName()).isEqualTo("Cooperativa Il Ponte");
        assertThat(jdbc.sql("select count(*) from cz_area_choice where email is not null or phone is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(invited()).isEmpty();
    }

    @Test
    @DisplayName("BR-78 only answers and mails about it are looked at, and for no seat")
    void looksOnlyAtWhatIsAboutIt() {
        insert(2, Status.ADMITTED, "01234567897", "Dora Blu", "blu@example.org");

        waive(1, true);

        var words = Set.of(ADDRESS);
        verify(answers).forget(PATH.value(), Set.of(new Run("ManifestationProcess", "m-1")), words, Set.of());
        verify(mails).forget(eq(PATH.value()), eq(Set.of("manifestation-1-")), any(), eq(words));
    }

    @Test
    @DisplayName(
            "3.b DUPLICATE who signs for another's organisation and takes it back takes nobody else's contacts along")
    void leavesTheContactsOfWhomSomebodyElseSignedFor() {
        insert(2, Status.RECEIVED, COOPERATIVE, "Gino Verdi", "verdi@example.org");

        waive(2, true);

        assertThat(address(2)).isEmpty();
        assertThat(address(1)).isEqualTo(ADDRESS);
        assertThat(invited()).containsExactly(ADDRESS);
        var theirs = Set.of("verdi@example.org", "VRDGNI70A01B936W");
        verify(mails).forget(eq(PATH.value()), eq(Set.of("manifestation-2-")), any(), eq(theirs));
    }

    @Test
    @DisplayName("BR-78 what came without a fiscal code belongs to nobody else who has none")
    void matchesNobodyByABlankCode() {
        insert(2, Status.REJECTED, "", "Carla Neri", "due@example.org");
        insert(3, Status.RECEIVED, "", "Carla Neri", "due@example.org");

        waive(3, true);

        assertThat(address(3)).isEmpty();
        assertThat(address(2)).isEqualTo("due@example.org");
    }

    @Test
    @DisplayName("BR-28 what the same signer replaced goes along, what somebody else's was put out for does not")
    void takesAlongWhatTheSignerReplaced() {
        insert(2, Status.ADMITTED, COOPERATIVE, "Carla Neri", "nuova@example.org");
        insert(3, Status.RECEIVED, COOPERATIVE, "Gino Verdi", "verdi@example.org");
        register.replace("m-1", "m-2", null);
        register.replace("m-3", "m-2", "Vale la n. 2");

        waive(2, false);

        assertThat(address(1)).isEmpty();
        assertThat(address(2)).isEmpty();
        assertThat(address(3)).isEqualTo("verdi@example.org");
    }

    @Test
    @DisplayName("BR-78 the address of somebody with an account is kept for them")
    void keepsTheAddressOfAnAccount() {
        var official = new Person("udp", "Anna Greco", "Delegata@example.org", Set.of());
        given(people.in(CASARANO, Role.UDP)).willReturn(List.of(official));

        waive(1, true);

        verify(mails)
                .forget(
                        any(),
                        any(),
                        any(),
                        argThat(words -> words.contains(ADDRESS) && !words.contains("delegata@example.org")));
    }

    @Test
    @DisplayName("BR-78 who speaks for two organisations stays reachable for the other one")
    void keepsWhatAnotherParticipantIsReachedBy() {
        insert(2, Status.ADMITTED, "01234567897", "Dora Blu", ADDRESS);

        waive(1, true);

        assertThat(address(2)).isEqualTo(ADDRESS);
        assertThat(invited()).containsExactly(ADDRESS);
        verify(mails).forget(any(), any(), any(), eq(Set.of()));
    }

    @Test
    @DisplayName("BR-78 whom the office does not know takes nobody off a list, and mail of others under no other name")
    void listensToNoStranger() {
        insert(2, Status.RECEIVED, "01234567897", "Gino Verdi", "cgil@example.org");
        jdbc.sql("insert into cz_notice_invited values (?, 'cgil@example.org', 'CASARANO', 'CGIL')")
                .param(PATH.value())
                .update();
        waive(2, false);
        assertThat(invited()).contains("cgil@example.org");
        verify(mails).forget(any(), any(), any(), argThat(words -> !words.contains("cgil@example.org")));

        insert(3, Status.RECEIVED, "01234567897", "Gino Verdi", "comune@example.org");
        waive(3, false);
        assertThat(theirs().test(new Recipient("Comune di Casarano", "comune@example.org")))
                .isFalse();
        assertThat(theirs().test(new Recipient("Cooperativa Il Ponte", "comune@example.org")))
                .isTrue();
    }

    @Test
    @DisplayName("BR-78 papers of the withdrawn and of what was stated about it are dropped from the answers")
    void dropsThePapersOfAStatement() {
        jdbc.sql("insert into cz_contest_statement (challenger, manifestation, ambito, signer, files, stated_at)"
                        + " values ('m-2', 'm-1', 'CASARANO', 'Carla Neri', ?, '2022-06-08T08:00:00Z')")
                .param("[{\"sha256\":\"" + "a".repeat(64) + "\",\"name\":\"dichiarazione.pdf\"}]")
                .update();

        waive(1, true);

        verify(answers).forget(any(), any(), any(), eq(Set.of("a".repeat(64))));
    }

    @SuppressWarnings("unchecked")
    private Predicate<Recipient> theirs() {
        ArgumentCaptor<Predicate<Recipient>> theirs = ArgumentCaptor.forClass(Predicate.class);
        verify(mails).forget(any(), eq(Set.of("manifestation-3-")), theirs.capture(), any());
        return theirs.getValue();
    }

    private void insert(int number, Status status, String code, String legalName, String email) {
        var who = Expressions.cooperative(code, "Cooperativa Il Ponte", legalName);
        var content = Expressions.at(email, who, choice("A1", "Ada Conte"));
        var sent = new Manifestation(
                "m-" + number, PATH, number, MORNING, Channel.PORTAL, null, content, List.of(), "hash", status, null);
        register.insert(sent, CASARANO, null, MORNING);
    }

    private void waive(int number, boolean vouched) {
        var waived = register.get("m-" + number);
        register.decide("m-" + number, Status.WITHDRAWN, null, null, null);
        removal.on(new ContactsWaived(waived, vouched));
    }

    private String address(int number) {
        return register.get("m-" + number).content().contacts().email();
    }

    private List<String> invited() {
        return jdbc.sql("select email from cz_notice_invited")
                .query(String.class)
                .list();
    }
}
