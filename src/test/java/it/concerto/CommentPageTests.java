package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.comments.Comments;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Together;
import it.concerto.testing.Visitor;
import it.concerto.workflow.WordsForgotten;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comments on a task and on a path: read by whoever may see them, changed by their author for a quarter of an hour. */
@WholePathTest
class CommentPageTests {

    private static final String WRITE = ".cz-comment-write";
    private static final String PATH = "/percorsi/CASARANO-PDZ-V";

    @Autowired
    People people;

    @Autowired
    Comments comments;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor head;
    private Visitor operator;
    private String task;

    @BeforeEach
    void signIn() {
        clock.set("2022-05-10T09:00");
        jdbc.sql("delete from cz_comment").update();
        head = signedIn("CASARANO_UDPRESP");
        operator = signedIn("CASARANO_UDP");
        task = "/attivita/"
                + jdbc.sql("select min(task) from cz_inbox where owner = 'G:CASARANO_UDPRESP'")
                        .query(String.class)
                        .single();
    }

    @Test
    void whoSeesTheTaskReadsThemAndWhoReadsTheHistoryOnThePath() {
        var said = say(task, "Sentito il <b>segretario</b>:\nva bene.");

        assertThat(said).containsExactly("Sentito il <b>segretario</b>:\nva bene.");
        assertThat(head.get(PATH).page().select(".cz-comments").text()).contains("Aprire il ciclo", "segretario");
        assertThat(operator.get(PATH).page().select(".cz-comments").text()).contains("segretario");
        assertThat(operator.get(task).status()).isEqualTo(404);
        assertThat(operator.get(task + "/commenti").status()).isEqualTo(404);
        assertThat(signedIn("TARANTO_UDPRESP").get(PATH + "/commenti").status()).isEqualTo(404);
    }

    @Test
    void whoReadsNoHistoryReadsWhatIsSaidOfThePathAlone() {
        say(task, "Del compito.");
        head.send(Visitor.form(head.get(PATH + "/commenti").page(), WRITE), Map.of("testo", "Del percorso."));

        var accountant =
                signedIn("CASARANO_RAG").get(PATH).page().select(".cz-comments").text();

        assertThat(accountant).contains("Del percorso.").doesNotContain("Del compito.");
    }

    @Test
    void keepsNothingEmptyOrTooLongAndLosesNoWord() {
        var form = Visitor.form(head.get(task).page(), WRITE);

        assertThat(head.send(form, Map.of("testo", " \n "))
                        .page()
                        .select("#commento-errore")
                        .text())
                .isEqualTo("Scrivi il commento.");
        var tooLong = head.send(form, Map.of("testo", "a".repeat(4001))).page();
        assertThat(tooLong.select("#commento-errore").text()).contains("troppo lungo");
        assertThat(tooLong.select("#commento").val()).hasSize(4001);
        assertThat(jdbc.sql("select count(*) from cz_comment").query(Long.class).single())
                .isZero();
    }

    @Test
    void isItsAuthorsToChangeForAQuarterOfAnHour() {
        say(task, "Entro martedì.");
        var change = head.get(task).page().select(".cz-comments a").attr("href");
        assertThat(operator.get(change).status()).as("another's").isEqualTo(404);

        clock.set("2022-05-10T09:14");
        var form = Visitor.form(head.get(change).page(), WRITE);
        var changed = head.send(form, Map.of("testo", "Entro mercoledì."));
        assertThat(changed.page().select(".cz-comments").text()).contains("Entro mercoledì.", "modificato");
        var deletion = Visitor.form(head.get(change).page(), "form[action$=/elimina]");

        clock.set("2022-05-10T09:15");
        assertThat(head.get(change).status()).isEqualTo(409);
        assertThat(head.send(deletion, Map.of()).status()).isEqualTo(409);
        var late = head.send(form, Map.of("testo", "Entro giovedì, non prima."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#commento-errore").text()).contains("nuovo commento");
        assertThat(late.page().select("#commento").val()).isEqualTo("Entro giovedì, non prima.");
        var corrected = head.send(Visitor.form(late.page(), WRITE), Map.of());
        assertThat(corrected.page().select(".cz-comment-text").eachText())
                .containsExactly("Entro mercoledì.", "Entro giovedì, non prima.");
        clock.set("2022-05-10T09:14");
        assertThat(head.send(deletion, Map.of())
                        .page()
                        .select(".cz-comment-text")
                        .eachText())
                .containsExactly("Entro giovedì, non prima.");
    }

    @Test
    void whoeverOverseesReadsAndWritesNone() {
        say(PATH + "/commenti", "Del percorso.");
        var form = Visitor.form(head.get(PATH + "/commenti").page(), WRITE);
        var auditor = signedIn("CASARANO_AUD");

        var page = auditor.get(PATH + "/commenti").page();
        assertThat(page.select(".cz-comment-text").text()).isEqualTo("Del percorso.");
        assertThat(page.select(WRITE)).isEmpty();
        assertThat(auditor.forge(form).status()).isEqualTo(403);
    }

    @Test
    void forgetsWhatIsToBeKnownNoMore() {
        say(task, "Scrivi a gino.verdi@example.org domani.");

        events.publishEvent(new WordsForgotten("CASARANO-PDZ-V", Set.of("gino.verdi@example.org"), Set.of()));

        assertThat(head.get(task).page().select(".cz-comment-text").text()).isEqualTo("Scrivi a ••• domani.");
    }

    @Test
    void keepsOneOfTwoThatOneFormSends() {
        var form = Visitor.form(head.get(task).page(), WRITE);

        head.send(form, Map.of("testo", "Sentito il segretario."));
        var twice = head.send(form, Map.of("testo", "Sentito il segretario.")).page();
        assertThat(twice.select(".cz-comment-text").eachText()).containsExactly("Sentito il segretario.");

        var back = head.send(form, Map.of("testo", "Sentito anche il sindaco.")).page();
        assertThat(back.select(".cz-comment-text").eachText())
                .as("whoever went back says something else")
                .containsExactlyInAnyOrder("Sentito il segretario.", "Sentito anche il sindaco.");
    }

    @Test
    void keepsOneOfTwoThatAreSentAtTheSameMoment() throws Exception {
        var enea = people.findActive(head.name()).orElseThrow();
        var once = Comments.next();

        Together.all(2, which -> {
            comments.add(enea, AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", "Va bene.", once);
            return which;
        });

        assertThat(jdbc.sql("select count(*) from cz_comment").query(Long.class).single())
                .isOne();
    }

    @Test
    @DisplayName("O8 a comment that was found is shown on the page where it stands")
    void isLedToFromTheSearch() {
        var page = PATH + "/commenti";
        for (int number = 1; number <= 21; number++) {
            clock.set("2022-05-10T09:%02d".formatted(number));
            say(page, "Detto numero " + number);
        }
        var first = jdbc.sql("select id from cz_comment where said = 'Detto numero 1'")
                .query(String.class)
                .single();

        var shown = head.get(page + "/" + first).page();

        assertThat(shown.location()).contains("pagina=2");
        assertThat(shown.select("#commento-" + first).text()).contains("Detto numero 1");
        var newest = jdbc.sql("select id from cz_comment where said = 'Detto numero 21'")
                .query(String.class)
                .single();
        assertThat(head.get(page + "/" + newest).page().select("#commento-" + newest))
                .hasSize(1);
        assertThat(signedIn("TARANTO_UDPRESP").get(page + "/" + first).status()).isEqualTo(404);
        assertThat(head.get(page + "/another").status()).isEqualTo(404);
    }

    private List<String> say(String place, String text) {
        var answer = head.send(Visitor.form(head.get(place).page(), WRITE), Map.of("testo", text));
        return answer.page().select(".cz-comment-text").stream()
                .map(said -> said.wholeText())
                .toList();
    }

    private Visitor signedIn(String group) {
        var username = people.in(GroupId.of(group)).get(0).username();
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
