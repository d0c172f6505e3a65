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
                .playToTheEnd();

        assertThat(paths.get(PathId.of(path)).status()).isEqualTo(PathStatus.PUBLISHED);
        return ensemble;
    }
}
