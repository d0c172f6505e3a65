package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePathTest
class ShorterPathsTests {

    @Autowired
    PlanningPaths paths;

    @Autowired
    Ensemble.Stage stage;

    /** One Comune, one seat, no session known (BR-04). */
    @Test
    void tarantoPlansAlone() {
        var answered = play("TARANTO-PDZ-2018").answered();

        assertThat(answered)
                .containsEntry("Task_RecordCouncilVote", 1)
                .doesNotContainKeys("Task_RecordAttendance", "Task_NameReferents");
    }

    /** Five tables of seven focus groups each, open to everybody (BR-36). */
    @Test
    void putignanoHearsThirtyFiveFocusGroups() {
        var answered = play("PUTIGNANO-PDZ-V").answered();

        assertThat(answered).containsEntry("Task_RecordWork", 35).doesNotContainKey("Task_CheckManifestation");
    }

    private Ensemble play(String path) {
        var ensemble = PathParts.usual(stage, path)
                .part(
                        "Task_DraftNotice",
                        Map.of("channels", List.of("PORTAL"), "contact", "Ufficio di Piano", "access", "OPEN"))
                .rows("Task_RecordAttendance", "people")
                .playUntil("Task_CheckPrivacy");
        theSecondPersonReadsWhatBecomesPublic(ensemble);
        ensemble.playToTheEnd();

        assertThat(paths.get(PathId.of(path)).status()).isEqualTo(PathStatus.PUBLISHED);
        return ensemble;
    }

    /** I2: nobody judges a file they cannot open, and nobody else opens it here. */
    private static void theSecondPersonReadsWhatBecomesPublic(Ensemble ensemble) {
        var check = ensemble.waiting().get(0);
        var group = check.owner().substring("G:".length());
        var second = ensemble.as(ensemble.member(group, 0));
        var links = second.get("/attivita/" + check.task()).page().select("section[aria-labelledby=files] a");
        assertThat(links).as("the plan and what goes with it").isNotEmpty();
        var plan = links.stream()
                .map(link -> second.get(link.attr("href")))
                .filter(answer -> answer.text().contains("Piano Sociale di Zona"))
                .findFirst();
        assertThat(plan).isPresent();
        var stranger = ensemble.as(ensemble.member("CASARANO_UDPRESP", 0));
        assertThat(stranger.get(links.get(0).attr("href")).status()).isEqualTo(404);
    }
}
