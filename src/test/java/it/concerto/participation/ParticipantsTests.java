package it.concerto.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.notifications.Recipient;
import it.concerto.participation.Participants.Participant;
import it.concerto.participation.Participants.Reader;
import it.concerto.path.PathId;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice invited Caritas; three people came to the first table, two of them left an address. */
class ParticipantsTests {

    private static final PathId PATH = PathId.of("PUTIGNANO-PDZ-V");
    private static final Recipient CARITAS = new Recipient("Caritas diocesana", "caritas@example.org");
    private static final Recipient ADA = new Recipient("Ada Conte", "ada@example.org");

    private final JdbcClient jdbc = TestDatabase.with(
            "V0080__participation_notices.sql",
            "V0081__participation_manifestations.sql",
            "V0082__participation_sessions.sql",
            "V0083__participation_portal.sql");
    private final ReadingPasses passes = mock();
    private final Participants participants = new Participants(jdbc, passes, MovableClock.at("2022-09-01T10:00"));

    @Test
    @DisplayName("I5 M17 without registration the invited and who left an address are told, first of what they brought")
    void tellsTheInvitedAndWhoLeftAnAddress() {
        open("OPEN");

        assertThat(participants.of(PATH))
                .containsExactly(new Participant(ADA, List.of("P-2")), new Participant(CARITAS, List.of("P-1", "P-3")));
    }

    @Test
    @DisplayName("M09 who has no receipt gets a link of their own to what is handed to the participants")
    void opensThePapersToWhoHasNoReceipt() {
        open("OPEN");
        given(passes.link(new ReadingPasses.Pass(PATH, null, null)))
                .willReturn("/avvisi/lettura/A", "/avvisi/lettura/B");

        assertThat(participants.readers(PATH))
                .containsExactly(new Reader(ADA, "/avvisi/lettura/A"), new Reader(CARITAS, "/avvisi/lettura/B"));
    }

    @Test
    @DisplayName("Where one registers, the admitted are the participants")
    void tellsTheAdmittedWhereOneRegisters() {
        open("REGISTRATION");
        admitted(1, "ponte@example.org", "ADMITTED");

        assertThat(participants.readers(PATH))
                .containsExactly(new Reader(new Recipient("Il Ponte", "ponte@example.org"), Participants.RECEIPT));
    }

    @Test
    @DisplayName("3.g without registration those count who came, each organisation once, not whom the notice invited")
    void countsWhoCameWhereNobodyRegisters() {
        open("OPEN");
        jdbc.sql("insert into cz_notice_invited values (?, 'anffas@example.org', 'PUTIGNANO', 'Anffas')")
                .param(PATH.value())
                .update();
        came(4, "Dino Re", " IL PONTE ", "dino@example.org");
        jdbc.sql("insert into cz_attendance (path, session, line, ambito, person, capacity, email)"
                        + " values (?, 2, 1, 'PUTIGNANO', 'Eva Neri', 'OFFICE', 'eva@example.org')")
                .param(PATH.value())
                .update();

        assertThat(participants.of(PATH)).hasSize(5);
        assertThat(participants.count(PATH)).isEqualTo(3);
    }

    @Test
    @DisplayName("3.g where one registers the admitted count, also with one address for two or with none")
    void countsTheAdmittedWhereOneRegisters() {
        open("REGISTRATION");
        admitted(1, "ponte@example.org", "ADMITTED");
        admitted(2, "ponte@example.org", "ADMITTED_RESERVE");
        admitted(3, "", "ADMITTED");
        admitted(4, "altri@example.org", "WITHDRAWN");

        assertThat(participants.count(PATH)).isEqualTo(3);
    }

    @Test
    void knowsNobodyOfAPathWithoutANotice() {
        assertThat(participants.of(PATH)).isEmpty();
        assertThat(participants.count(PATH)).isZero();
    }

    private void open(String access) {
        jdbc.sql("insert into cz_notice (path, ambito, content, access, status) values (?, 'PUTIGNANO', '{}', ?,"
                        + " 'PUBLISHED')")
                .params(PATH.value(), access)
                .update();
        jdbc.sql("insert into cz_notice_invited values (?, ?, 'PUTIGNANO', ?)")
                .params(PATH.value(), CARITAS.email(), CARITAS.name())
                .update();
        came(1, "Ada Conte", "Il Ponte", ADA.email());
        came(2, "Bea Sole", "caritas diocesana", CARITAS.email());
        came(3, "Ciro Mele", null, null);
        List.of("Caritas diocesana", "Il Ponte", "CARITAS DIOCESANA").forEach(this::brought);
    }

    private void admitted(int number, String email, String status) {
        jdbc.sql("insert into cz_manifestation (id, ambito, path, number, received_at, channel, kind, participant,"
                        + " fiscal_code, email, content, hash, status) values (?, 'PUTIGNANO', ?, ?,"
                        + " timestamp '2022-05-30 10:00:00', 'PEC', 'ORGANISATION', 'Il Ponte', '1', ?, '{}', 'h', ?)")
                .params("m" + number, PATH.value(), number, email, status)
                .update();
    }

    private int number;

    private void brought(String proposer) {
        jdbc.sql("insert into cz_contribution (path, number, ambito, kind, area, title, text, proposer, session)"
                        + " values (?, ?, 'PUTIGNANO', 'PROPOSAL', 'A1', 'Centro diurno', 'Testo', ?, 1)")
                .params(PATH.value(), ++number, proposer)
                .update();
    }

    private void came(int line, String person, @Nullable String organisation, @Nullable String email) {
        jdbc.sql("insert into cz_attendance (path, session, line, ambito, person, organisation, capacity, email)"
                        + " values (?, 1, ?, 'PUTIGNANO', ?, ?, 'REPRESENTATIVE', ?)")
                .params(Arrays.asList(PATH.value(), line, person, organisation, email))
                .update();
    }
}
