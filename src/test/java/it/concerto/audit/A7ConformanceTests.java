package it.concerto.audit;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.audit.Walk.Play;
import it.concerto.audit.conformance.Replayed;
import it.concerto.workflow.engine.RecordedEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A7: whatever goes as its model says conforms, whatever does not is found and named. */
class A7ConformanceTests {

    private static RecordedEngine recorded;
    private static Date engineTime;

    /** What was taken away last is told by time, which stands still for engines of other tests in this JVM. */
    @BeforeAll
    static void open() {
        engineTime = ClockUtil.getCurrentTime();
        ClockUtil.reset();
        recorded = new RecordedEngine();
    }

    @AfterAll
    static void close() {
        recorded.close();
        if (Duration.between(engineTime.toInstant(), Instant.now()).abs().toMinutes() > 10) {
            ClockUtil.setCurrentTime(engineTime);
        }
    }

    static Stream<Walk> ordinary() {
        return Stream.of(GatewayWalks.all(), EventWalks.all(), ScopeWalks.all(), DeepWalks.all())
                .flatMap(walks -> walks)
                .filter(walk -> !OddWalks.isOdd(walk));
    }

    static Stream<OddWalks.Odd> odd() {
        return OddWalks.all();
    }

    @Test
    void areMoreThanTwelveOfEach() {
        assertThat(ordinary()).hasSizeGreaterThan(30);
        assertThat(odd()).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void findsNothingWhereNobodyInterfered(Walk walk) {
        assertThat(new Replayed(recorded).deviations(walked(walk))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void findsAndNamesWhatTheModelDoesNotExplain(OddWalks.Odd odd) {
        assertThat(new Replayed(recorded).deviations(walked(odd.walk()), odd.forged()))
                .isEqualTo(odd.deviations().stream().sorted().toList());
    }

    private static String walked(Walk walk) {
        var path = UUID.randomUUID().toString();
        recorded.deploy(walk.models());
        var run = recorded.start(Walk.PROCESS, path, walk.variables());
        walk.acts().accept(new Play(recorded, run.getId(), path));
        return path;
    }
}
