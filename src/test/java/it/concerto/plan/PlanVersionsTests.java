package it.concerto.plan;

import static it.concerto.plan.DraftFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.plan.money.Cofinancing.NotConfirmed;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanVersionsTests {

    private final DraftFixture draft = new DraftFixture();

    @BeforeEach
    void aDraftThatHoldsTogether() throws RuleBroken {
        Examples.coherentDraft(draft);
    }

    @AfterEach
    void close() {
        draft.close();
    }

    @Test
    @DisplayName("BR-56 equal content has one hash, other content another")
    void hashesWhatThePlanSays() throws Exception {
        var first = draft.versions().freeze(PATH, "Prima bozza");
        var same = draft.versions().freeze(PATH, "Nessuna modifica");
        draft.funding().answer(PATH, new NotConfirmed(DraftFixture.COLLEPASSO, "Bilancio non approvato"));

        assertThat(first.number()).isEqualTo(1);
        assertThat(same.number()).isEqualTo(2);
        assertThat(same.sha256()).isEqualTo(first.sha256());
        assertThat(draft.versions().draft(PATH)).isNotEqualTo(draft.versions().content(first));
        assertThat(draft.versions().latest(PATH)).contains(same);
        assertThat(draft.versions().get(PATH, 1)).isEqualTo(first);
    }

    @Test
    void keepsExactlyWhatWasFrozen() throws Exception {
        var version = draft.versions().freeze(PATH, "Prima bozza");

        assertThat(draft.versions().content(version)).isEqualTo(draft.versions().draft(PATH));
    }

    @Test
    @DisplayName("BR-49 the totals that those who adopt see are computed from what was frozen")
    void addsUpWhatAVersionCosts() throws Exception {
        draft.versions().freeze(PATH, "Prima bozza");
        var amended = draft.versions()
                .freezeAmended(PATH, "Seduta", List.of(new Amendment(1, "", "", new BigDecimal("10.00"))));

        var totals = draft.versions().totals(amended);

        assertThat(totals.total()).isEqualByComparingTo("160.00");
        assertThat(totals.years()).singleElement().satisfies(year -> {
            assertThat(year.planned()).isEqualByComparingTo("150.00");
            assertThat(year.available()).isGreaterThanOrEqualTo(year.planned());
            assertThat(year.municipal()).isLessThanOrEqualTo(year.available());
        });
    }

    @Test
    void worksVotedAmendmentsIntoANewVersion() throws Exception {
        var draftVersion = draft.versions().freeze(PATH, "Prima bozza");

        var amended = draft.versions()
                .freezeAmended(
                        PATH,
                        "Seduta del 14/10/2022",
                        List.of(
                                new Amendment(1, "tre educatori", "quattro educatori", new BigDecimal("10.00")),
                                new Amendment(2, "", "", new BigDecimal("-10.00"))));

        var content = draft.versions().content(amended);
        assertThat(amended.number()).isEqualTo(2);
        assertThat(amended.sha256()).isNotEqualTo(draftVersion.sha256());
        assertThat(content.costOf(1)).isEqualByComparingTo("120.00");
        assertThat(content.total()).isEqualByComparingTo("150.00");
        assertThat(draft.written.get(1)).contains("quattro educatori");
        assertThat(draft.versions().content(draftVersion).amendments()).isEmpty();
    }

    @Test
    @DisplayName("F6 the hash tells a version with the voted amendments from one with anything else")
    void knowsWhatAnAmendedVersionHashesTo() throws Exception {
        var voted = List.of(new Amendment(1, "tre educatori", "quattro educatori", new BigDecimal("10.00")));
        var former = draft.versions().freeze(PATH, "Prima bozza");
        var amended = draft.versions().freezeAmended(PATH, "Seduta", voted);

        assertThat(draft.versions().amendedHash(former, voted)).isEqualTo(amended.sha256());
        assertThat(draft.versions().amendedHash(former, List.of())).isEqualTo(former.sha256());
    }

    @Test
    @DisplayName("BR-46 only the sheets of the signed minutes are concerted")
    void marksOnlyListedSheetsAsConcerted() {
        draft.published().markConcerted(PATH, Set.of(1, 2));
        draft.published().markConcerted(PATH, Set.of(2));

        assertThat(draft.published().of(PATH))
                .extracting(SheetSummary::number, SheetSummary::concerted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(2, true));
    }

    @Test
    void writesAWellFormedAccessibleDocument() throws Exception {
        var version = draft.versions().freeze(PATH, "Prima <bozza> & completa");
        var text = draft.written.get(0);

        // An XML parser accepts only what is well formed; the doctype is HTML's own and refers to nothing.
        var xml = text.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var page = Jsoup.parse(text);
        assertThat(page.select("html[lang=it], h1, nav[aria-label], main")).hasSize(4);
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("table:not(:has(caption))")).isEmpty();
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
        assertThat(text).doesNotContain("??").contains(version.sha256()).contains("Prima &lt;bozza&gt; &amp; completa");
        assertThat(page.text()).contains("€ 150,00", "Proposta 1", "Associazione 1", "Scheda 1. Servizio 1");
    }
}
