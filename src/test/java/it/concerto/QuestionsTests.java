package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.audit.questions.Question;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.PathParts;
import it.concerto.testing.RareFacts;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.time.Rome;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Domain 3.o: each of the ten questions is a link that answers it for a path. */
@WholePathTest
class QuestionsTests {

    private static final String WHOLE = "PUTIGNANO-PDZ-V";

    @Autowired
    PlanningPaths paths;

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWholePathAnswersThemAll() throws Exception {
        var notice = new HashMap<String, Object>(RunningNotice.invitation());
        notice.put("access", "OPEN");
        var ensemble = PathParts.usual(stage, WHOLE);
        ensemble.rows("Task_DraftNotice", "invited")
                .part("Task_DraftNotice", notice)
                .rows("Task_RecordAttendance", "people")
                .playToTheEnd();
        assertThat(paths.status(PathId.of(WHOLE))).isEqualTo(PathStatus.PUBLISHED);
        new RareFacts(jdbc, WHOLE, "PUTIGNANO")
                .happen(paths.get(PathId.of(WHOLE))
                        .configuration()
                        .areas()
                        .get(0)
                        .code());
        var auditor = ensemble.as(ensemble.member("PUTIGNANO_AUD", 0));
        var page = auditor.get("/percorsi/" + WHOLE + "/domande");

        var links = page.page().select("#domande a");
        assertThat(links).hasSize(10).hasSameSizeAs(Question.values());
        for (var link : links) {
            var answer = auditor.get(link.attr("href"));
            assertThat(answer.status()).as(link.text()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("??");
        }
        areasAreThoseOfThePath(answer(auditor, Question.AREAS));
        whoWasLateIsMarked(answer(auditor, Question.LATENESS));
        votesAreThoseThatWereCast(answer(auditor, Question.VOTES));
        opinionsCameBeforeTheVote(answer(auditor, Question.OPINIONS));
        oneHashGoesAllTheWay(answer(auditor, Question.VERSIONS));
        proposalsAreAnswered(answer(auditor, Question.PROPOSALS));
        everyTermIsListed(answer(auditor, Question.DEADLINES));
        modelsAreThoseKept(answer(auditor, Question.MODELS));
        eurosAddUp(answer(auditor, Question.MONEY));
    }

    private static void whoWasLateIsMarked(Document page) {
        var rows = rows(page, 1);
        var last = rows.subList(rows.size() - 2, rows.size());
        assertThat(last.get(0).subList(3, 6)).containsExactly("No", "–", "Ammessa");
        assertThat(last.get(1).subList(3, 6)).containsExactly("Sì", "Non si ammettono", "Non ammessa");
        assertThat(page.text()).as("who it was is in the register").doesNotContain("Ionio", "ionio@example.org");
    }

    private static Document answer(Visitor visitor, Question question) {
        return visitor.get(question.address(WHOLE)).page();
    }

    private void areasAreThoseOfThePath(Document page) {
        var configured = paths.get(PathId.of(WHOLE)).configuration().areas();
        var rows = rows(page, 1);
        assertThat(column(rows, 0))
                .containsExactlyElementsOf(
                        configured.stream().map(area -> area.name()).toList());
        var heldOn =
                " from cz_session s where s.path = ? and s.status in ('HELD', 'WRITTEN') and s.plan like '%\"{area}\"%'";
        for (int i = 0; i < rows.size(); i++) {
            var area = configured.get(i).code();
            var facts = List.of(
                    "select count(*)" + heldOn,
                    "select coalesce(sum((select count(*) from cz_attendance a where a.path = s.path"
                            + " and a.session = s.number)), 0)" + heldOn,
                    "select count(*)" + heldOn + " and exists (select 1 from cz_minutes m where m.path = s.path"
                            + " and m.session = s.number and m.status = 'SIGNED')",
                    "select count(*) from cz_sheet where path = ? and area = '{area}'");
            assertThat(rows.get(i).subList(3, 7))
                    .as(area)
                    .doesNotContain("0")
                    .containsExactlyElementsOf(facts.stream()
                            .map(sql -> String.valueOf(count(sql.replace("{area}", area))))
                            .toList());
        }
    }

    private void votesAreThoseThatWereCast(Document page) {
        assertThat(rows(page, 1))
                .hasSize(
                        count(
                                "select count(*) from cz_agenda_item where sitting in (select id from cz_sitting where path = ?)"));
        var votes = rows(page, 2);
        assertThat(votes)
                .isNotEmpty()
                .hasSize(count(
                        "select count(*) from cz_vote where sitting in (select id from cz_sitting where path = ?)"));
        assertThat(column(votes, 6).stream().filter("Favorevole"::equals))
                .hasSize(count("select count(*) from cz_vote where choice = 'FOR'"
                        + " and sitting in (select id from cz_sitting where path = ?)"));
    }

    private void opinionsCameBeforeTheVote(Document page) {
        var opinions = rows(page, 1);
        assertThat(opinions).isNotEmpty().hasSize(count("select count(*) from cz_opinion where path = ?"));
        assertThat(column(opinions, 5)).containsOnly("Sì");
        assertThat(rows(page, 3)).isNotEmpty().hasSize(count("select count(*) from cz_act where path = ?"));
    }

    private void oneHashGoesAllTheWay(Document page) {
        var rows = rows(page, 1);
        assertThat(column(rows, 0)).contains("Bozza congelata", "Adozione", "Deliberato dal Consiglio", "Pubblicato");
        var published = jdbc.sql("select v.sha256 from cz_publication p join cz_plan_version v"
                        + " on v.path = p.path and v.number = p.plan_version where p.path = ?")
                .param(WHOLE)
                .query(String.class)
                .single();
        rows.forEach(row -> assertThat(row.get(5)).isEqualTo(row.get(3).equals(published) ? "Sì" : "No"));
        assertThat(rows.stream().filter(row -> !row.get(0).equals("Bozza congelata")))
                .allSatisfy(row -> assertThat(row.get(5)).as(row.toString()).isEqualTo("Sì"));
    }

    private void proposalsAreAnswered(Document page) {
        var rows = rows(page, 1);
        assertThat(rows)
                .hasSize(count("select count(*) from cz_contribution where path = ? and kind in ('NEED', 'PROPOSAL')"));
        var last = rows.subList(rows.size() - 2, rows.size());
        assertThat(last.get(0).subList(4, 7)).containsExactly("Accolta in parte", "Per un solo anno.", "901");
        assertThat(last.get(1).subList(4, 7)).containsOnly("–");
    }

    private void everyTermIsListed(Document page) {
        var terms = count("select count(distinct task) from cz_due_date where path = ?");
        var rows = rows(page, 1);
        assertThat(rows).isNotEmpty().hasSize(Math.min(100, terms));
        var late = count("select count(*) from ACT_HI_TASKINST t join cz_due_date d on d.task = t.ID_ and d.number ="
                + " (select max(number) from cz_due_date where task = t.ID_) where d.path = ? and t.END_TIME_ > d.due");
        assertThat(column(rows, 4).stream().filter(days -> !days.equals("0"))).hasSize(Math.min(100, late));
    }

    private void modelsAreThoseKept(Document page) {
        var rows = rows(page, 1);
        assertThat(rows).isNotEmpty().hasSize(count("select count(*) from cz_path_model where path = ?"));
        assertThat(column(rows, 3)).containsOnly("Concerto, all’avvio");
        var deployed = jdbc.sql("select min(DEPLOY_TIME_) from ACT_RE_DEPLOYMENT")
                .query(Timestamp.class)
                .single()
                .toInstant();
        assertThat(column(rows, 2))
                .as("by the clocks of Rome, as people read it")
                .allMatch(at -> at.endsWith(DateTimeFormatter.ofPattern("HH:mm").format(Rome.local(deployed))));
    }

    private void eurosAddUp(Document page) {
        var cents = rows(page, 2).stream().mapToLong(row -> cents(row.get(4))).sum();
        assertThat(rows(page, 1)).hasSize(count("select count(*) from cz_funding_line where path = ?"));
        assertThat(rows(page, 1)).allSatisfy(row -> assertThat(cents(row.get(2)) - cents(row.get(3)))
                .isEqualTo(cents(row.get(4))));
        assertThat(rows(page, 1)).anySatisfy(row -> assertThat(row)
                .containsExactly("FNPS-X", "2031", "€ 1.234,50", "€ 200,50", "€ 1.034,00"));
        assertThat(cents)
                .isPositive()
                .isEqualTo(count("select cast(sum(amount) * 100 as integer) from cz_allocation where path = ?"));
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(WHOLE).query(Integer.class).single();
    }

    /** @param table counted from 1 */
    private static List<List<String>> rows(Document page, int table) {
        return page.select("section[aria-labelledby=tabella-" + table + "] tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static long cents(String euro) {
        return Long.parseLong(euro.replaceAll("[^0-9-]", ""));
    }
}
