package it.concerto.participation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.signatures.SignatureRounds;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minutes of Casarano's third table, of 14 June 2022. */
class MinutesBookTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final int TABLE = 3;
    private static final Minutes.Text TEXT = new Minutes.Text("Otto presenti", "Tutti favorevoli", "Centro diurno");
    private static final List<String> SIGNERS = List.of("responsabile", "facilitatrice");

    private final PlanningPaths paths = mock();
    private final FileStore files = mock();
    private final SignatureRounds rounds = mock();
    private final MinutesLetters letters = mock();
    private final WorkingDays days = mock();
    private final ParticipationWording wording = mock();
    private final SessionTitles titles = mock();
    private final MovableClock clock = MovableClock.at("2022-06-16T10:00");
    private final MinutesStore store = new MinutesStore(TestDatabase.with("V0082__participation_sessions.sql"), clock);
    private final PathNames names = mock();
    private final MinutesText text = new MinutesText(Templates.withMessagesOf("participation"), files);
    private final MinutesPaper paper = new MinutesPaper(names, titles, text, mock(SessionPapers.class), wording);
    private final MinutesBook book = new MinutesBook(store, paper, rounds, letters, paths);
    private final RemarkWindow window = new RemarkWindow(store, letters, paths, ShippedTerms.countedBy(days), clock);

    @BeforeEach
    void holdTheTable() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AmbitoCode.of("CASARANO"));
        given(path.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        given(paths.get(PATH)).willReturn(path);
        given(wording.of(any(String.class))).willReturn("parole");
        given(wording.of(any(String.class), any(Object[].class))).willReturn("parole");
        given(files.store(any(), any(byte[].class))).willReturn(new FileRef("c".repeat(64), "verbale.html"));
        given(days.end(any(), any(), any())).willReturn(LocalDate.of(2022, 6, 21));
        given(titles.official(PATH, TABLE)).willReturn("Tavolo 3");
        given(titles.occasion(PATH, TABLE)).willReturn("14 giugno 2022 alle ore 9:00 – Casarano");
        given(names.one(PATH.value()))
                .willReturn(new PathName("Piano Sociale di Zona 2022-2024", "Ambito di Casarano"));
        given(rounds.open(any(), any(), any(), any())).willReturn("round-1");
    }

    @ParameterizedTest
    @DisplayName("BR-39 participants, positions and agreements each say something, if only \"none\"")
    @CsvSource({
        "'',Favorevoli,Centro diurno,participants",
        "Otto,' ',Nessuno,positions",
        "Otto,Favorevoli,'',agreements"
    })
    void refusesAnEmptySection(String participants, String positions, String agreements, String field) {
        var text = new Minutes.Text(participants, positions, agreements);

        assertThatThrownBy(() -> book.draft(PATH, TABLE, text, "NONE", "udp"))
                .hasMessageContaining("BR-39")
                .hasFieldOrPropertyWithValue("field", field);
    }

    @Test
    void givesParticipantsUntilTheEndOfTheFifthDay() throws Exception {
        draft();

        assertThat(window.open(PATH, TABLE)).isEqualTo(Instant.parse("2022-06-21T21:59:59.999Z"));
        verify(letters).draft(any(), anyInt(), any());
    }

    @Test
    void closesWithWhatBecameOfTheRemarks() throws Exception {
        draft();

        assertThat(close(List.of(remark(true, null), remark(false, "Fuori tema"))))
                .isEqualTo("round-1");
        assertThat(latest().status()).isEqualTo(Minutes.Status.CLOSED);
        assertThat(latest().version()).isEqualTo(2);
        assertThat(latest().reason()).isNull();
    }

    @Test
    void wantsToKnowWhyARemarkIsNotTakenUp() throws Exception {
        draft();

        assertThatThrownBy(() -> close(List.of(remark(true, null), remark(false, " "))))
                .hasFieldOrPropertyWithValue("field", "observations.1.reason");
    }

    @Test
    @DisplayName("2.4.4 who drafts the minutes may not be their only signer")
    void wantsTwoSigners() throws Exception {
        draft();

        assertThatThrownBy(() -> book.close(PATH, TABLE, TEXT, List.of(), List.of("udp", "udp"), "udp"))
                .hasMessageContaining("2.4.4")
                .hasFieldOrPropertyWithValue("field", "signers");
    }

    @Test
    @DisplayName("BR-40 a correction is a new version with its reason")
    void correctsMinutesWhoseSignaturesFailed() throws Exception {
        draft();
        close(List.of());

        close(List.of());

        assertThat(latest().version()).isEqualTo(3);
        assertThat(latest().reason()).isEqualTo("parole");
    }

    @Test
    @DisplayName("BR-40 signed minutes are immutable")
    void keepsSignedMinutesAsTheyAre() throws Exception {
        draft();
        close(List.of());
        book.file(PATH, TABLE);

        assertThat(latest().status()).isEqualTo(Minutes.Status.SIGNED);
        assertThatThrownBy(this::draft).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> close(List.of())).isInstanceOf(IllegalStateException.class);
        assertThat(latest().version()).isEqualTo(2);
    }

    private void draft() throws RuleBroken {
        book.draft(PATH, TABLE, TEXT, "AGREED", "udp");
    }

    private String close(List<Observation> remarks) throws RuleBroken {
        return book.close(PATH, TABLE, TEXT, remarks, SIGNERS, "udp");
    }

    private Minutes latest() {
        return book.latest(PATH, TABLE).orElseThrow();
    }

    private static Observation remark(boolean accepted, @Nullable String reason) {
        return new Observation(null, "Associazione Insieme", "Aggiungere i trasporti", accepted, reason);
    }
}
