package it.concerto.path.web;

import static it.concerto.path.web.NewPathFixture.casaranosForm;
import static it.concerto.path.web.NewPathFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.concerto.path.Area;
import it.concerto.path.Finding;
import it.concerto.path.Finding.Severity;
import it.concerto.path.NewPath;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathConfiguration.SignatureOrder;
import it.concerto.path.PathId;
import it.concerto.path.PathIdTaken;
import it.concerto.path.PathRefused;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPath;
import it.concerto.path.SessionType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class NewPathPageTests {

    private final NewPathFixture pages = new NewPathFixture();

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void showsTheProductsDefaultsInBothLanguages(String language) throws Exception {
        var page = pages.page(get("/percorsi/nuovo").locale(Locale.forLanguageTag(language)));

        assertThat(page.select("select[name=ambito] option").eachAttr("value")).containsExactly("CASARANO");
        assertThat(page.select("#planName").val()).isEqualTo("Piano Sociale di Zona 2023-2025");
        assertThat(page.select("input[name=oneRepresentativePerArea][checked]")).hasSize(1);
        assertThat(page.select(".cz-session")).hasSize(3);
        assertThat(page.html()).doesNotContain("??");
    }

    @Test
    void givesEveryInputALabel() throws Exception {
        var page = pages.page(get("/percorsi/nuovo"));

        for (var input : page.select("main input:not([type=hidden]), main select, main textarea")) {
            assertThat(input.hasAttr("aria-label")
                            || !page.select("label[for='" + input.id() + "']").isEmpty())
                    .as(input.outerHtml())
                    .isTrue();
        }
    }

    @Test
    void startsCasaranosPathAsItsNoticeTellsIt() throws Exception {
        PlanningPath started = mock();
        given(started.id()).willReturn(PathId.of("CASARANO-PDZ-2022-2024-P1"));
        given(pages.paths.open(any(), eq("anna.greco"))).willReturn(started);

        pages.web.perform(casaranosForm()).andExpect(redirectedUrl("/percorsi/CASARANO-PDZ-2022-2024-P1"));

        var captor = ArgumentCaptor.forClass(NewPath.class);
        then(pages.paths).should().open(captor.capture(), any());
        var path = captor.getValue();
        assertThat(path.id()).hasToString("CASARANO-PDZ-2022-2024-P1");
        assertThat(path.products()).containsExactly("PDZ", "PAC_INFANZIA");
        var configuration = path.configuration();
        assertThat(configuration.access()).isEqualTo(Access.REGISTRATION);
        assertThat(configuration.manifestationDeadline()).isEqualTo(LocalDateTime.parse("2022-06-08T12:00"));
        assertThat(configuration.gazetteDate()).isEqualTo(LocalDate.parse("2022-04-05"));
        assertThat(configuration.councilTiming()).isEqualTo(CouncilTiming.AFTER_CONFERENCE);
        assertThat(configuration.areas())
                .containsExactly(new Area("A1", "A1", "Welfare per l'accesso"), new Area("B", "MINORI", "Minori"));
        assertThat(configuration.sessions())
                .extracting(PlannedSession::number, PlannedSession::type, PlannedSession::from, PlannedSession::to)
                .containsExactly(
                        tuple(1, SessionType.PRELIMINARY, LocalTime.of(9, 30), null),
                        tuple(2, SessionType.TABLE, LocalTime.of(9, 0), LocalTime.of(13, 0)));
        assertThat(path.reason()).isNull();
    }

    @Test
    @DisplayName("X2 signatures are asked for at once, unless whoever begins the path wants them in order")
    void asksForTheOrderOfSignatures() throws Exception {
        PlanningPath started = mock();
        given(started.id()).willReturn(PathId.of("CASARANO-PDZ-2022-2024-P1"));
        given(pages.paths.open(any(), any())).willReturn(started);
        assertThat(pages.page(get("/percorsi/nuovo"))
                        .select("select[name=signatureOrder] option[selected]")
                        .val())
                .isEqualTo("PARALLEL");

        pages.web.perform(casaranosForm().param("signatureOrder", "SEQUENTIAL"));

        var captor = ArgumentCaptor.forClass(NewPath.class);
        then(pages.paths).should().open(captor.capture(), any());
        assertThat(captor.getValue().configuration().signatureOrder()).isEqualTo(SignatureOrder.SEQUENTIAL);
        var refused = pages.page(casaranosForm().param("signatureOrder", "RANDOM"));
        assertThat(refused.select("#signatureOrder-help .cz-field-problem").text())
                .isNotBlank();
    }

    @Test
    void takesNoInvisibleCharacterIntoTheNameOfAPlan() {
        assertThat(Typed.text("Piano\r\nBcc: a\tb\u2028c")).isEqualTo("Piano  Bcc: a b c");
        assertThat(Typed.lines("Anna\tGreco\u202e\n Bruno ")).containsExactly("Anna Greco", "Bruno");
        assertThat(Typed.note(" primo\r\nsecondo\u0007")).isEqualTo("primo\nsecondo");
    }

    @Test
    void losesNothingOfWhatWasTypedWhenSomethingDoesNotFit() throws Exception {
        var page = pages.page(casaranosForm().param("noticePublished", "ieri").param("noticeMinDays", "pochi"));

        then(pages.paths).should(never()).open(any(), any());
        assertThat(page.select("#from").val()).isEqualTo("2022");
        assertThat(page.select("#noticePublished").val()).isEqualTo("ieri");
        assertThat(page.select("#noticeMinDays").val()).isEqualTo("pochi");
        assertThat(page.getElementById("sessions[1].date").val()).isEqualTo("13/06/2022");
        assertThat(page.getElementById("areas[0].name").val()).isEqualTo("Welfare per l'accesso");
        assertThat(page.select("select[name=councilTiming] option[selected]").val())
                .isEqualTo("AFTER_CONFERENCE");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndLeadsThere() throws Exception {
        var page = pages.page(form().param("from", "venti")
                .param("to", "2024")
                .param("planName", "")
                .param("sessions[0].type", "TABLE")
                .param("sessions[0].date", "30/02/2022")
                .param("sessions[0].from", "9,75"));

        assertThat(page.select("#problemi a").eachAttr("href"))
                .contains("#from", "#planName", "#regionalPlan", "#products", "#sessions[0].date");
        assertThat(page.select("#from").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#from").val()).isEqualTo("venti");
        assertThat(page.select("#from-help .cz-field-problem").text()).isNotBlank();
        assertThat(page.getElementById("sessions[0].date").val()).isEqualTo("30/02/2022");
        assertThat(page.html()).doesNotContain("??");
    }

    @Test
    void asksForAReasonWhereTheRulesWarn() throws Exception {
        given(pages.paths.open(any(), any()))
                .willThrow(new PathRefused(List.of(new Finding(
                        "BR-20", Severity.WARNING, "path.finding.shortNotice", List.of(4L, 10, "21/07/2022"), null))));

        var page = pages.page(casaranosForm());

        assertThat(page.select(".cz-finding").text())
                .contains("21/07/2022 e il primo appuntamento ci sono 4 giorni", "BR-20");
        assertThat(page.select("#problemi a").eachAttr("href")).containsExactly("#reason");
    }

    @Test
    void passesTheReasonOnOnlyWhenTheWarningsWereConfirmed() throws Exception {
        PlanningPath started = mock();
        given(started.id()).willReturn(PathId.of("CASARANO-PDZ-2022-2024-P1"));
        given(pages.paths.open(any(), any())).willReturn(started);

        pages.web.perform(casaranosForm().param("reason", "Urgenza"));
        pages.web.perform(casaranosForm().param("reason", "Urgenza").param("confirmed", "true"));

        var captor = ArgumentCaptor.forClass(NewPath.class);
        then(pages.paths).should(times(2)).open(captor.capture(), any());
        assertThat(captor.getAllValues()).extracting(NewPath::reason).containsExactly(null, "Urgenza");
    }

    @Test
    void saysThatACodeIsTaken() throws Exception {
        given(pages.paths.open(any(), any())).willThrow(new PathIdTaken(PathId.of("CASARANO-PDZ-2022-2024-P1")));

        var page = pages.page(casaranosForm());

        assertThat(page.select("#problemi a").eachAttr("href")).containsExactly("#id");
    }

    @Test
    void praisesOnlyWhatCouldBeRead() throws Exception {
        assertThat(pages.page(casaranosForm().param("check", "true"))
                        .select("#rilievi")
                        .text())
                .contains("Nessun rilievo");
        assertThat(pages.page(form().param("check", "true").param("from", "venti"))
                        .select("#rilievi"))
                .isEmpty();
    }

    // BR-01
    @Test
    void doesNotKnowTheAmbitoOfOthers() throws Exception {
        pages.web.perform(get("/percorsi/nuovo").param("ambito", "TARANTO")).andExpect(status().isNotFound());
        pages.web.perform(casaranosForm("TARANTO")).andExpect(status().isNotFound());
        then(pages.paths).should(never()).open(any(), any());
    }

    @Test
    void isClosedToWhoDoesNotLeadTheOffice() throws Exception {
        pages.comesAs("CASARANO_UDP");

        pages.web.perform(get("/percorsi/nuovo")).andExpect(status().isForbidden());
        pages.web.perform(casaranosForm()).andExpect(status().isForbidden());
    }

    @Test
    void isOpenToTheAdministrator() throws Exception {
        pages.comesAs("TARANTO_ADM");

        pages.web.perform(get("/percorsi/nuovo")).andExpect(status().isOk());
    }
}
