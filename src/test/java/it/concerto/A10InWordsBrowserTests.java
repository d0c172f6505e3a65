package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.SpokenPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A10: whoever does not see the picture of a way hears all that it shows; whoever sees it moves along it by keyboard. */
@WholePathTest
class A10InWordsBrowserTests {

    private static final String OFFICIAL = "enea.nardone";

    @Autowired
    RunningNotice notices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everythingInThePictureIsSaid() throws Exception {
        var page = page("B1");
        new Looks(port).as(OFFICIAL, browser -> {
            browser.navigate(page);
            var seen = texts(browser, ".diagram .edge.taken .order");
            var names = texts(browser, ".diagram .shape.done, .diagram .shape.active");

            var spoken = String.join("\n", SpokenPage.lines(browser));

            assertThat(seen).isNotEmpty();
            assertThat(texts(browser, "#flow-rows th"))
                    .containsAll(seen.stream()
                            .flatMap(numbers -> List.of(numbers.split(", ")).stream())
                            .toList());
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(spoken).contains(name));
            assertThat(spoken).contains("I collegamenti seguiti", "Il cammino, passo per passo", "in corso");
        });
    }

    @Test
    void movesAlongTheWayByKeyboard() throws Exception {
        var page = page("B2");
        var looks = new Looks(port);
        looks.as(OFFICIAL, browser -> {
            browser.navigate(page);
            looks.readable(browser, "whole way");
            var all = Integer.parseInt(browser.locator("#fino").getAttribute("max"));
            var whole = browser.locator(".diagram .edge.taken").count();

            browser.locator("#fino").focus();
            browser.keyboard().press("Home");

            assertThat(browser.locator(".cz-replay output")).hasText("1 di " + all);
            assertThat(browser.locator(".diagram .edge.taken")).hasCount(1);
            assertThat(browser.locator("#fino")).isFocused();
            assertThat(browser.url()).endsWith("?fino=1");
            browser.keyboard().press("End");
            assertThat(browser.locator(".diagram .edge.taken")).hasCount(whole);
            browser.locator(".cz-replay a[rel=prev]").click();
            assertThat(browser.locator(".cz-replay output")).hasText((all - 1) + " di " + all);
        });
    }

    @Test
    void everybodyReadsTheWayOfThePath() throws Exception {
        var path = notices.open(port, "B3").path();
        var looks = new Looks(port);
        looks.as(OFFICIAL, browser -> {
            looks.at(browser, "/percorsi/{path}/tracciato", path);
            browser.locator(".cz-side-list a[href*=apri]").last().click();
            assertThat(browser.locator(".diagram svg")).hasCount(2);
            Readable.check(browser, "with a process opened in its place");

            var spoken = String.join("\n", SpokenPage.lines(browser));

            assertThat(spoken)
                    .contains("Il cammino fatto", "Gli stessi passi, processo per processo", "I collegamenti seguiti");
            assertThat(texts(browser, ".cz-trail-steps > li")).isNotEmpty().allSatisfy(step -> assertThat(spoken)
                    .contains(step.substring(0, step.indexOf(')'))));
        });
    }

    private String page(String suffix) throws Exception {
        var path = notices.open(port, suffix).path();
        return "/percorsi/" + path + "/processi/"
                + jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and PROC_DEF_KEY_ = ?")
                        .params(path, "NoticeProcess")
                        .query(String.class)
                        .single();
    }

    /** As they are read: lines of a name in one. */
    private static List<String> texts(Page browser, String selector) {
        return browser.locator(selector).all().stream()
                .map(one -> String.join(
                                " ",
                                one.locator("text:not(.heat)").count() == 0
                                        ? List.of(one.textContent())
                                        : one.locator("text:not(.heat)").allTextContents())
                        .strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
