package it.concerto.participation;

import static java.util.Optional.empty;
import static java.util.Optional.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cooperative is admitted to the path of a plan that goes to the end of 2024. */
class ReadingPassesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-V");
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final Pass MINUTES = new Pass(PATH, 3, "m1");
    private static final Pass PAPERS = new Pass(PATH, null, null);

    private final JdbcClient jdbc = TestDatabase.with(
            "V0080__participation_notices.sql",
            "V0081__participation_manifestations.sql",
            "V0082__participation_sessions.sql",
            "V0083__participation_portal.sql");
    private final MovableClock clock = MovableClock.at("2022-06-14T10:00");
    private final PlanningPaths paths = mock();
    private final WorkingDays days = mock();
    private final ReadingPasses passes = new ReadingPasses(jdbc, paths, ShippedTerms.countedBy(days), clock);

    @BeforeEach
    void admit() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(CASARANO);
        given(path.to()).willReturn(2024);
        given(paths.status(PATH)).willReturn(PathStatus.PUBLISHED);
        given(path.startedAt()).willReturn(Instant.parse("2022-05-20T10:00:00Z"));
        given(paths.get(PATH)).willReturn(path);
        given(days.end(any(), any(), any())).willAnswer(asked -> asked.<LocalDate>getArgument(1)
                .plusDays(asked.<Term>getArgument(2).days()));
        jdbc.sql("insert into cz_manifestation (id, ambito, path, number, received_at, channel, kind, participant,"
                        + " fiscal_code, email, content, hash, status) values ('m1', 'CASARANO', ?, 1,"
                        + " timestamp '2022-05-30 10:00:00', 'PEC', 'ORGANISATION', 'Il Ponte', '1', 'ponte@example.org',"
                        + " '{}', 'h', 'ADMITTED')")
                .param(PATH.value())
                .update();
    }

    @Test
    @DisplayName(
            "M-5 who speaks for a participant reads as long as it takes part, and does not go on with the page open")
    void endsWhenTheParticipantLeaves() {
        var link = passes.link(MINUTES);
        assertThat(opened(link)).contains(MINUTES);

        jdbc.sql("update cz_manifestation set status = 'WITHDRAWN'").update();

        assertThat(opened(link)).isEmpty();
        assertThat(passes.isOpen(MINUTES)).isFalse();
    }

    @Test
    @DisplayName("M-5 every link ends when contacts of participants are kept no longer, a year after the plan")
    void endsAYearAfterThePlan() {
        var minutes = passes.link(MINUTES);
        var papers = passes.link(PAPERS);
        clock.set("2025-12-31T23:59");
        assertThat(opened(minutes)).contains(MINUTES);
        assertThat(opened(papers)).contains(PAPERS);

        clock.set("2026-01-01T00:00");

        assertThat(opened(minutes)).isEmpty();
        assertThat(opened(papers)).isEmpty();
    }

    @Test
    @DisplayName("M-5 as long as the path is under way its links open, however late it is")
    void lastsAsLongAsThePath() {
        given(paths.status(PATH)).willReturn(PathStatus.OVERDUE);
        clock.set("2026-06-01T10:00");

        assertThat(opened(passes.link(MINUTES))).contains(MINUTES);
    }

    @Test
    @DisplayName("M-5 a path that begins after the years of its plan gives links that open, too")
    void countsFromALatePath() {
        var late = paths.get(PATH);
        given(late.startedAt()).willReturn(Instant.parse("2026-03-01T10:00:00Z"));
        clock.set("2026-09-01T10:00");

        assertThat(opened(passes.link(PAPERS))).contains(PAPERS);
    }

    @Test
    @DisplayName(
            "3.b who speaks no more for a participant reads no more of that session; what else they got, they read")
    void endsForWhoWasReplaced() {
        var ada = Pass.of(PATH, 3, "m1", "Ada@example.org");
        var held = Pass.of(PATH, 2, "m1", "ada@example.org");
        var dina = Pass.of(PATH, 3, "m1", "dina@example.org");
        var links = List.of(passes.link(ada), passes.link(ada), passes.link(held), passes.link(dina));
        var unknown = passes.link(MINUTES);

        passes.close(Pass.of(PATH, 3, "m1", "ada@example.org"));

        assertThat(links).map(this::opened).containsExactly(empty(), empty(), of(held), of(dina));
        assertThat(opened(unknown)).contains(MINUTES);
        assertThat(passes.isOpen(ada)).isFalse();
        assertThat(passes.isOpen(held)).isTrue();
    }

    private Optional<Pass> opened(String link) {
        return passes.find(ReceiptCode.typed(link.substring(ReadingPasses.PAGE.length() + 1))
                .orElseThrow());
    }
}
