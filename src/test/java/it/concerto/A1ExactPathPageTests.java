package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.DrawnWays;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A1, A10: the way of each run on its page, replayed flow by flow, with the processes that it has called. */
@WholePathTest
class A1ExactPathPageTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void showsTheWayOfEachRun() throws Exception {
        var ensemble = notices.open(port, "W1");

        assertThat(new DrawnWays(jdbc, as(ensemble, "UDP")).areThoseThatWereGone(ensemble.path()))
                .isGreaterThan(2);
    }

    @Test
    void replaysItFlowByFlow() throws Exception {
        var ensemble = notices.open(port, "W2");
        var official = as(ensemble, "UDP");
        var run = page(ensemble, "GuidelineProcess");
        var taken = jdbc.sql("select flow_id from cz_flow_taken where process_instance_id = ? order by seq")
                .param(run.substring(run.lastIndexOf('/') + 1))
                .query(String.class)
                .list();

        for (int until = 1; until < taken.size(); until++) {
            var shown = official.get(run + "?fino=" + until).page();
            assertThat(shown.select(".edge.taken").eachAttr("data-id"))
                    .containsExactlyInAnyOrderElementsOf(
                            taken.subList(0, until).stream().distinct().toList());
            assertThat(shown.select(".shape.active").size())
                    .as("where it stood")
                    .isOne();
            assertThat(shown.select(".cz-replay output").text()).isEqualTo(until + " di " + taken.size());
            assertThat(shown.select(".cz-replay a[rel=next]").attr("href")).endsWith("?fino=" + (until + 1));
        }
        for (var beyond : new String[] {"", "?fino=" + taken.size(), "?fino=100000"}) {
            var whole = official.get(run + beyond).page();
            assertThat(whole.select(".edge.taken").size())
                    .isEqualTo((int) taken.stream().distinct().count());
            assertThat(whole.select(".cz-replay a[rel=next]")).isEmpty();
        }
        assertThat(official.get(run + "?fino=-5").page().select(".edge.taken").size())
                .isOne();
        assertThat(official.get(run + "?fino=molto").status()).isEqualTo(400);
    }

    @Test
    void opensCalledProcessesInTheirPlace() throws Exception {
        var ensemble = notices.open(port, "W3");
        var official = as(ensemble, "UDP");
        var path = page(ensemble, "PlanPathProcess");
        var called = page(ensemble, "GuidelineProcess");
        var run = called.substring(called.lastIndexOf('/') + 1);

        var closed = official.get(path).page();
        var item = closed.getElementById("run-" + run);
        assertThat(item.select("a[href='" + called + "']")).isNotEmpty();
        assertThat(closed.select(".diagram svg")).hasSize(1);

        var opened = official.get(item.select("a[href*=apri]").attr("href")).page();
        assertThat(opened.getElementById("run-" + run)
                        .select(".diagram .edge.taken")
                        .eachAttr("data-id"))
                .containsExactlyInAnyOrderElementsOf(official.get(called)
                        .page()
                        .select(".diagram .edge.taken")
                        .eachAttr("data-id"));
        assertThat(official.get(path + "?apri=nessuno").page().select(".diagram svg"))
                .hasSize(1);
    }

    @Test
    void isNoPageForOtherAmbiti() throws Exception {
        var ensemble = notices.open(port, "W4");
        var stranger = ensemble.as(ensemble.member("TARANTO_UDP", 0));

        assertThat(stranger.get(page(ensemble, "PlanPathProcess")).status()).isEqualTo(404);
    }

    private String page(Ensemble ensemble, String process) {
        return "/percorsi/" + ensemble.path() + "/processi/"
                + jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and PROC_DEF_KEY_ = ?")
                        .params(ensemble.path(), process)
                        .query(String.class)
                        .single();
    }
}
