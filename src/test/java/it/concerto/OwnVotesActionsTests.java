package it.concerto;

import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seats;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members of the body say to their recorded votes, outside of tasks (X1.4). */
@WholePathTest
class OwnVotesActionsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    RunningNotice notices;

    @Autowired
    Processes processes;

    @Autowired
    Proposals proposals;

    @Autowired
    Seats seats;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("X1.4 a disputed vote stands beside the vote for whoever drafts the minutes, and in the minutes")
    void tellsTheDrafterOfADisputedVote() throws Exception {
        var ensemble = voted("V1");
        var mayor = ensemble.as(member());
        var path = mayor.get("/percorsi/CASARANO-PDZ-V1").page();
        assertThat(path.select("a[href=/percorsi/CASARANO-PDZ-V1/sedute]")).hasSize(1);
        var own = mayor.get("/percorsi/CASARANO-PDZ-V1/sedute").page();
        assertThat(own.select("tbody tr")).hasSize(2);
        assertThat(own.select("tbody tr").get(1).text()).contains("Punto 1", "favorevole, voto delle 23:00");
        var page = own.select("tbody tr a").get(1).attr("href");

        var unexplained = mayor.send(form(mayor, page), Map.of("stance", "DISPUTED"));
        assertThat(unexplained.page().select("[name=reason][aria-invalid=true]"))
                .hasSize(1);
        var listed = mayor.send(
                Visitor.form(unexplained.page(), "form.cz-action"),
                Map.of("stance", "DISPUTED", "reason", "Mi sono astenuto."));

        assertThat(listed.page().select("tbody tr").get(1).text()).contains("contestato", "Mi sono astenuto.");
        var minutes = ensemble.waiting().stream()
                .filter(task -> task.key().equals("Task_WriteSittingMinutes"))
                .findFirst()
                .orElseThrow();
        var head = ensemble.as(ensemble.member("CASARANO_UDPRESP", 0));
        assertThat(head.get("/attivita/" + minutes.task()).text())
                .contains("favorevole", "contestato: Mi sono astenuto.");
    }

    @Test
    @DisplayName("BR-01 nobody else looks at the votes of a member, and nobody of another Ambito at the path")
    void keepsOthersOut() throws Exception {
        var ensemble = voted("V2");

        assertThat(ensemble.as(ensemble.member("CASARANO_UDP", 0))
                        .get("/percorsi/CASARANO-PDZ-V2/sedute")
                        .status())
                .isEqualTo(403);
        assertThat(ensemble.as(ensemble.member("PUTIGNANO_COORD", 0))
                        .get("/percorsi/CASARANO-PDZ-V2/sedute")
                        .status())
                .isEqualTo(404);
        assertThat(ensemble.as(member())
                        .get("/percorsi/CASARANO-PDZ-V2/sedute/00000000-0000-0000-0000-000000000000/1")
                        .status())
                .isEqualTo(404);
    }

    /** The first member of the Coordinamento with an account who votes and does not preside. */
    private String member() {
        return seats.of(CASARANO, LocalDate.now(clock)).stream()
                .filter(seat -> seat.username() != null && seat.votesOn(false))
                .map(seat -> seat.username())
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    /** A sitting on a guideline in which everybody has voted in favour; its minutes are to be written. */
    private Ensemble voted(String number) throws Exception {
        notices.open(port, number);
        var path = "CASARANO-PDZ-" + number;
        proposals.put(new Proposal(
                PathId.of(path),
                CASARANO,
                Purpose.GUIDELINE,
                1,
                "Atto di indirizzo",
                "Indirizzi",
                null,
                null,
                false,
                "gruppo.tecnico"));
        processes.start("SittingProcess", CASARANO, path, Map.of("sittingPurpose", "GUIDELINE"));
        return PathParts.usual(stage, path).playUntil("Task_WriteSittingMinutes");
    }
}
