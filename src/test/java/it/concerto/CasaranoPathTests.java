package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholePathTest
class CasaranoPathTests {

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    void runsFromTheActOfIndirizzoToPublication() {
        var ensemble = new Ensemble(
                new Ensemble.Stage("http://localhost:" + port, "concerto-di-zona", people, jdbc, jobs, clock), PATH);

        ensemble.playToTheEnd();

        assertThat(ensemble.answered()).isEmpty();
    }
}
