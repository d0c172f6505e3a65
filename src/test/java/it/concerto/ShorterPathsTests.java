package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.DeliveredMail;
import it.concerto.testing.DrawnWays;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Onlookers;
import it.concerto.testing.PathParts;
import it.concerto.testing.RunningNotice;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholePathTest
class ShorterPathsTests {

    @Autowired
    PlanningPaths paths;

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    GreenMail mail;

    /** One Comune, one seat, no session known (BR-04). */
    @Test
    void tarantoPlansAlone() throws Exception {
        var answered = play("TARANTO-PDZ-2018").answered();

        assertThat(answered)
                .containsEntry("Task_RecordCouncilVote", 1)
                .doesNotContainKeys("Task_RecordAttendance", "Task_NameReferents");
        assertThat(toldToTheInvited("TARANTO-PDZ-2018")).contains("M03", "M17");
        assertThat(new DeliveredMail(mail, jdbc).codes("TARANTO-PDZ-2018"))
                .as("what was written reached the mail server, the convocation with an entry for the calendar")
                .containsKeys("M03", "M17")
                .containsEntry("M01", true);
    }

    /** Five tables of seven focus groups each, open to everybody (BR-36). */
    @Test
    void putignanoHearsThirtyFiveFocusGroups() throws Exception {
        var answered = play("PUTIGNANO-PDZ-V").answered();

        assertThat(answered).containsEntry("Task_RecordWork", 35).doesNotContainKey("Task_CheckManifestation");
        assertThat(toldToTheInvited("PUTIGNANO-PDZ-V"))
                .as("nobody registers: the invited are the participants until the end")
                .contains("M03", "M07", "M08", "M09", "M17");
        assertThat(new DeliveredMail(mail, jdbc).codes("PUTIGNANO-PDZ-V"))
                .containsKeys("M03", "M08", "M09", "M17")
                .containsEntry("M07", true);
        assertThat(variablesThatHold("#[1-9][0-9]*"))
                .as("who was asked stands there by number")
                .containsExactlyInAnyOrder("member", "referent", "sheetOwner", "signer");
        assertThat(variablesThatHold("#0")).as("nobody").isEmpty();
    }

    private List<String> variablesThatHold(String pattern) {
        return jdbc.sql("select distinct NAME_ from ACT_HI_VARINST where regexp_like(TEXT_, '^' || ? || '$')")
                .param(pattern)
                .query(String.class)
                .list();
    }

    private List<String> toldToTheInvited(String path) {
        return jdbc.sql("select distinct code from cz_mail where path = ? and recipient_email = 'caritas@example.org'")
                .param(path)
                .query(String.class)
                .list();
    }

    private Ensemble play(String path) {
        var notice = new HashMap<String, Object>(RunningNotice.invitation());
        notice.put("access", "OPEN");
        var ensemble = PathParts.usual(stage, path);
        var ambito = path.substring(0, path.indexOf('-'));
        var onlookers = new Onlookers(
                AmbitoCode.of(ambito), ensemble.member("CASARANO_UDPRESP", 0), people, jdbc, ensemble::as);
        ensemble.before(onlookers::tryInVain)
                .rows("Task_DraftNotice", "invited")
                .part("Task_DraftNotice", notice)
                .rows("Task_RecordAttendance", "people")
                .playUntil("Task_CheckPrivacy");
        theSecondPersonReadsWhatBecomesPublic(ensemble);
        ensemble.playToTheEnd();

        assertThat(paths.status(PathId.of(path))).isEqualTo(PathStatus.PUBLISHED);
        new DrawnWays(jdbc, ensemble.as(ensemble.member(ambito + "_UDP", 0))).areThoseThatWereGone(path);
        assertThat(onlookers.tasks())
                .as("every task of the path was tried by people whose it is not")
                .containsExactlyInAnyOrderElementsOf(ensemble.answered().keySet());
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
