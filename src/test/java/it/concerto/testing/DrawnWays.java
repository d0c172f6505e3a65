package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways of all runs of a path as their pages show them, held against what was written down while they were gone. */
public record DrawnWays(JdbcClient jdbc, Visitor reader) {

    /** @return how many runs there are */
    public int areThoseThatWereGone(String path) {
        var runs = jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(path)
                .query(String.class)
                .list();
        runs.forEach(run -> isTheWayOf(path, run));
        return runs.size();
    }

    private void isTheWayOf(String path, String run) {
        var taken = jdbc.sql("select flow_id from cz_flow_taken where process_instance_id = ? order by seq")
                .param(run)
                .query(String.class)
                .list();
        var pages = pages("/percorsi/" + path + "/processi/" + run);

        var picture = pages.get(0);
        assertThat(picture.select(".edge.taken").eachAttr("data-id"))
                .as(run)
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(taken));
        for (var edge : picture.select(".edge.taken")) {
            var numbers = numbers(taken, edge.attr("data-id"));
            assertThat(edge.select(".order").text()).as(run).startsWith(numbers.get(0));
            if (numbers.size() <= 3) {
                assertThat(edge.select(".order").text()).as(run).isEqualTo(String.join(", ", numbers));
            }
        }
        assertThat(all(pages, "#flow-rows tr th"))
                .as("%s in words", run)
                .hasSize(taken.size())
                .doesNotHaveDuplicates();
        assertThat(all(pages, "#passage-rows tr th").size())
                .as("%s in words", run)
                .isEqualTo(jdbc.sql("select count(*) from ACT_HI_ACTINST where PROC_INST_ID_ = ?")
                        .param(run)
                        .query(Integer.class)
                        .single());
    }

    /** Ids of the nodes that a run came to, in their order. */
    public static List<String> elements(JdbcClient jdbc, String run) {
        return jdbc
                .sql(
                        "select ACT_ID_ from ACT_HI_ACTINST where PROC_INST_ID_ = ? order by START_TIME_, SEQUENCE_COUNTER_, ID_")
                .param(run)
                .query(String.class)
                .list()
                .stream()
                .map(element -> element.replace("#multiInstanceBody", ""))
                .toList();
    }

    /** A page with all that follow it; none says that a word of it is missing. */
    public List<Document> pages(String address) {
        var pages = new ArrayList<Document>();
        for (var next = address; next != null; ) {
            var answer = reader.get(next);
            assertThat(answer.status()).as(next).isEqualTo(200);
            assertThat(answer.text()).as(next).doesNotContain("??");
            pages.add(answer.page());
            var link = answer.page().selectFirst("main nav.cz-pagination a[rel=next]");
            next = link == null ? null : link.attr("href");
        }
        return pages;
    }

    private static List<String> numbers(List<String> taken, String flow) {
        var numbers = new ArrayList<String>();
        for (int place = 0; place < taken.size(); place++) {
            if (taken.get(place).equals(flow)) {
                numbers.add(String.valueOf(place + 1));
            }
        }
        return numbers;
    }

    private static List<String> all(List<Document> pages, String cells) {
        return pages.stream()
                .flatMap(page -> page.select(cells).eachText().stream())
                .toList();
    }
}
