package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 8 June 2022, when Casarano's notice closes at noon. */
public record DeadlineDay(Ensemble ensemble, MovableClock clock, JdbcClient jdbc) {

    /** Seven organisations in time, one at twelve o'clock sharp, one a minute later. */
    public void receiveManifestations() {
        var official = ensemble.as(ensemble.member("CASARANO_UDP", 0));
        clock.set("2022-06-08T11:30");
        for (int area = 1; area <= 7; area++) {
            var code = "A" + area;
            var received =
                    new Manifestation(area, List.of(Map.entry(code, "Rappresentante " + code)), "2022-06-07T10:00");
            assertThat(received.register(official, ensemble.path()).page().location())
                    .endsWith("/manifestazioni");
        }
        var crowded = new Manifestation(
                10, List.of(Map.entry("A3", "Prima Persona"), Map.entry("A3", "Seconda Persona")), "2022-06-08T11:00");
        assertThat(crowded.register(official, ensemble.path()).page().text())
                .as("BR-26: one representative per organisation and area, named")
                .contains("Prima Persona");
        var sharp = new Manifestation(
                8, List.of(Map.entry("A3", "Terza Persona"), Map.entry("A4", "Quarta Persona")), "2022-06-08T12:00");
        clock.set("2022-06-08T12:00:40");
        assertThat(sharp.register(official, ensemble.path()).page().location()).endsWith("/manifestazioni");
        var late = new Manifestation(9, List.of(Map.entry("A1", "In Ritardo")), "2022-06-08T12:01");
        clock.set("2022-06-08T12:01:30");
        assertThat(late.register(official, ensemble.path()).page().location()).endsWith("/manifestazioni");
        assertThat(registered("RECEIVED"))
                .as("noon is in time; the second representative left no row")
                .containsExactly(IntStream.rangeClosed(1, 8)
                        .mapToObj(number -> "Associazione Insieme " + number)
                        .toArray(String[]::new));
        assertThat(registered("LATE")).containsExactly("Associazione Insieme 9");
    }

    private List<String> registered(String status) {
        return jdbc.sql("select participant from cz_manifestation where path = ? and status = ? order by number")
                .params(ensemble.path(), status)
                .query(String.class)
                .list();
    }
}
