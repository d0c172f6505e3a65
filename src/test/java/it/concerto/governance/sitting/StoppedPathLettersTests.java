package it.concerto.governance.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathStopped;
import it.concerto.path.PathStopped.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M16: who has to hear that no plan comes of a path. */
@WholePathTest
class StoppedPathLettersTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Reason.class)
    void tellsPresidentOfficeAndRegionOnce(Reason reason) {
        jdbc.sql("delete from cz_mail").update();
        var told = Stream.of(Role.PRES, Role.UDPRESP, Role.REG)
                .flatMap(role -> people.in(CASARANO, role).stream())
                .map(Person::email)
                .distinct()
                .toList();

        events.publishEvent(new PathStopped(PathId.of("CASARANO-PDZ-V"), reason));
        events.publishEvent(new PathStopped(PathId.of("CASARANO-PDZ-V"), reason));

        assertThat(told).hasSizeGreaterThanOrEqualTo(2);
        assertThat(jdbc.sql(
                                "select recipient_email from cz_mail where body_text like '%termine della Regione è a rischio%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(told);
    }
}
