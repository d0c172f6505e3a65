package it.concerto.path.web;

import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.path.web.NewPathFixture.casaranosForm;
import static it.concerto.path.web.NewPathFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.Area;
import it.concerto.path.PlanningPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewPathCalendarTests {

    private final NewPathFixture pages = new NewPathFixture();

    @Test
    void offersTheAmbitosComuniAndAreasToEachSession() throws Exception {
        var page = pages.page(form().param("refresh", "true")
                .param("products", "PDZ", "PNRR_SOCIALE")
                .param("areas[0].name", "Welfare per l'accesso")
                .param("areas[1].code", "B")
                .param("areas[1].key", "MINORI")
                .param("areas[1].name", "Minori")
                .param("sessions[0].municipality", "Gallipoli")
                .param("sessions[0].areas", "B", "Z9"));

        assertThat(page.select("input[name=products][checked]").eachAttr("value"))
                .containsExactly("PDZ");
        assertThat(page.select("#products-beside").val()).isEqualTo("PNRR_SOCIALE");
        var areas = page.select("input[name='sessions[0].areas']");
        assertThat(areas.eachAttr("value")).containsExactly("A1", "B", "Z9");
        assertThat(areas.select("[checked]").eachAttr("value")).containsExactly("B", "Z9");
        var comuni = page.select("select[name='sessions[0].municipality'] option");
        assertThat(comuni.eachAttr("value")).containsExactly("", "Casarano", "Gallipoli");
        assertThat(comuni.select("[selected]").eachAttr("value")).containsExactly("Gallipoli");
        then(pages.paths).should(never()).open(any(), any());
    }

    @Test
    void addsARowForAnAreaAndKeepsWhatWasTyped() throws Exception {
        var page = pages.page(form().param("oneMoreArea", "true")
                .param("areas[0].name", "Welfare per l'accesso")
                .param("sessions[0].date", "13/06/2022"));

        assertThat(page.select(".cz-area")).hasSize(2);
        assertThat(page.getElementById("areas[0].name").val()).isEqualTo("Welfare per l'accesso");
        assertThat(page.getElementById("sessions[0].date").val()).isEqualTo("13/06/2022");
        assertThat(pages.page(get("/percorsi/nuovo")).select(".cz-area")).hasSize(7);
    }

    @Test
    void asksForTheNameOfAnAreaThatHasACode() throws Exception {
        var page = pages.page(casaranosForm()
                .param("areas[2].code", "C")
                .param("areas[3].name", "")
                .param("check", "true"));

        assertThat(page.select("#problemi a").eachAttr("href")).containsExactly("#areas[2].name");
        assertThat(page.select("#problemi").text()).contains("Nome dell’area");
    }

    @Test
    void beginsWithTheAreasOfTheAmbitosLastPath() throws Exception {
        PlanningPath last = mock();
        given(last.configuration()).willReturn(casarano().configuration());
        given(pages.paths.latest(AmbitoCode.of("CASARANO"))).willReturn(Optional.of(last));

        var page = pages.page(get("/percorsi/nuovo"));

        var areas = casarano().configuration().areas();
        assertThat(page.select(".cz-asks-name input").eachAttr("value"))
                .containsExactlyElementsOf(areas.stream().map(Area::name).toList());
        assertThat(page.select(".cz-asks-code input").eachAttr("value")).startsWith("A1");
        assertThat(page.select("input[name='sessions[2].areas']")).hasSameSizeAs(areas);
    }

    @Test
    void readsAPastedTableIntoRows() throws Exception {
        var form = form();
        var areas = casarano().configuration().areas();
        for (int index = 0; index < areas.size(); index++) {
            form.param("areas[%d].code".formatted(index), areas.get(index).code())
                    .param("areas[%d].key".formatted(index), areas.get(index).key())
                    .param("areas[%d].name".formatted(index), areas.get(index).name());
        }
        var page = pages.page(form.param("paste", "true")
                .param("from", "2022")
                .param(
                        "pasted",
                        "TAVOLO\tDATA\tDALLE ORE\tALLE ORE\tAREE TEMATICHE\n"
                                + "2\t14/06/2022\t9,00\t13,00\t\"Il sistema di Welfare per l'accesso\"\n"
                                + "3\t\t\t\t\"Le pari opportunità e la conciliazione vita-lavoro\""));

        assertThat(page.select(".cz-session")).hasSize(2);
        assertThat(page.getElementById("sessions[1].date").val()).isEqualTo("14/06/2022");
        assertThat(page.getElementById("sessions[1].from").val()).isEqualTo("09:00");
        assertThat(page.select("input[name='sessions[1].areas'][checked]").eachAttr("value"))
                .containsExactly("A7");
        assertThat(page.select("input[name='sessions[1].inferred']")).hasSize(1);
        assertThat(page.select("input[name='sessions[0].inferred']")).isEmpty();
        assertThat(page.select("#pasted").text()).isEmpty();
    }

    @Test
    void leavesATableThatItCannotReadWhereItWasPasted() throws Exception {
        var page = pages.page(form().param("paste", "true").param("pasted", "1\tdomani\t9,00\t13,00\tA1"));

        assertThat(page.select("#pasted").text()).contains("domani");
        assertThat(page.select(".cz-finding.block").text()).contains("domani");
    }

    @Test
    void addsRowsAndKeepsTheOthers() throws Exception {
        var page = pages.page(form().param("more", "true").param("sessions[0].date", "13/06/2022"));

        assertThat(page.select(".cz-session")).hasSize(4);
        assertThat(page.getElementById("sessions[0].date").val()).isEqualTo("13/06/2022");
    }
}
