package it.concerto.path.web;

import static it.concerto.path.web.NewPathFixture.casaranosForm;
import static it.concerto.path.web.NewPathFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More sessions than any calendar has are refused in clear words, or plainly where no page of ours sends them. */
class NewPathLimitsTests {

    private final NewPathFixture pages = new NewPathFixture();

    @ParameterizedTest
    @ValueSource(strings = {"200", "256", "99999999999999999999"})
    void refusesRowsThatNoPageHas(String row) throws Exception {
        pages.web
                .perform(casaranosForm().param("sessions[" + row + "].date", "13/06/2022"))
                .andExpect(status().isBadRequest());

        then(pages.paths).should(never()).open(any(), any());
    }

    @Test
    void refusesMoreAreasThanAnyPlanHas() throws Exception {
        pages.web
                .perform(casaranosForm().param("areas[50].name", "Una di troppo"))
                .andExpect(status().isBadRequest());

        var full = form().param("oneMoreArea", "true");
        IntStream.range(0, 50).forEach(row -> full.param("areas[" + row + "].name", "Area " + row));
        var page = pages.page(full);

        assertThat(page.select(".cz-area")).hasSize(50);
        assertThat(page.select("#problemi").text()).contains("Un piano ha al massimo 50 aree.");
    }

    @Test
    void refusesATableThatIsTooLongAndKeepsIt() throws Exception {
        var table = IntStream.range(0, 201)
                .mapToObj(row -> "%d\t14/06/2022\t9,00\t13,00\tA1".formatted(row + 1))
                .collect(Collectors.joining("\n"));

        var page = pages.page(form().param("from", "2022")
                .param("areas[0].name", "Welfare")
                .param("paste", "true")
                .param("pasted", table));

        assertThat(page.select("#pasted").text()).contains("201");
        assertThat(page.text()).contains("Un percorso ha al massimo 200 sessioni.");
    }
}
