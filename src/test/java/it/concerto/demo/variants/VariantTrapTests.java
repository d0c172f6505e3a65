package it.concerto.demo.variants;

import static it.concerto.demo.variants.RealPaths.altamura;
import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoIv;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.demo.variants.RealPaths.taranto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import it.concerto.administration.GovernanceRegister;
import it.concerto.administration.RecordedForm;
import it.concerto.identity.People;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.GovernanceChange;
import it.concerto.organisation.GovernanceForm;
import it.concerto.organisation.Municipality;
import it.concerto.organisation.NewAmbito;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.Area;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Traps of the real texts (4.2 of the domain book, each under its number) in names, areas and quotations. */
class VariantTrapTests {

    @Test
    @DisplayName("6: table 5 has two areas, so an organisation may have two representatives there")
    void trap06() {
        var tables = casarano().configuration().sessions(SessionType.TABLE);

        assertThat(casarano().configuration().oneRepresentativePerArea()).isTrue();
        assertThat(tables.get(4).areas()).containsExactly("A3", "A4");
        assertThat(tables).extracting(table -> table.areas().size()).containsExactly(1, 1, 1, 1, 2, 1);
    }

    @Test
    @DisplayName("9: the kind of the path has one value, in the Ambito's own words")
    void trap09() {
        assertThat(putignanoV().configuration().background().kind()).isEqualTo("percorso di co-programmazione");
        assertThat(RealPaths.variant("PUTIGNANO-PDZ-V").pathKind().alsoCalled()).startsWith("co-progettazione");
    }

    @Test
    @DisplayName("10: a quotation keeps its slip, the correct formula stands beside it")
    void trap10() {
        assertThat(RealPaths.variant("CASARANO-PDZ-V").notice().purpose())
                .contains("degli interessi [sic: interventi] a tal fine necessari");
        assertThat(new ParticipationWording(Templates.messages("participation")).of("notice.purpose"))
                .contains("degli interventi a tal fine necessari")
                .doesNotContain("interessi");
    }

    @Test
    @DisplayName("11: areas match by key and print the local wording")
    void trap11() {
        var here = putignanoV().configuration().areas();
        var there = casarano().configuration().areas();

        assertThat(here)
                .extracting(Area::key)
                .containsExactlyElementsOf(there.stream().map(Area::key).toList());
        assertThat(here.get(0).name()).isEqualTo("il sistema del welfare di accesso");
        assertThat(there.get(0).name()).isEqualTo("Il sistema di Welfare per l'accesso");
    }

    @Test
    @DisplayName("12: Putignano's fourth plan has its own areas, in the order of its text")
    void trap12() {
        assertThat(putignanoIv().configuration().areas())
                .extracting(Area::key)
                .containsExactly("INCLUSIONE", "SOCIOSAN_NA", "GENITORIALITA", "VIOLENZA", "DIPENDENZE");
        assertThat(putignanoIv().configuration().sessions())
                .extracting(PlannedSession::municipality)
                .containsExactly("Putignano", "Castellana Grotte", "Locorotondo", "Noci", "Alberobello");
    }

    @Test
    @DisplayName("14: titles of annexes are free text")
    void trap14() {
        assertThat(taranto().configuration().annexes())
                .contains(
                        "All. 1 Lavori forniture e servizi in economia2",
                        "All. 5 Ambito_Taranto_Disciplinare_Coordinamento_Istituzionale");
    }

    @Test
    @DisplayName("17: the governance form is a choice with a note, whatever words a page uses; and it can be changed")
    void trap17() throws Exception {
        var variant = RealPaths.variant("ALTAMURA-ANNUAL-2020-2021").ambito();
        assertThat(altamura().configuration().background().provenance().get("ambito.governanceForm"))
                .contains("consorziati");
        var note = "La pagina dice «Comuni consorziati» e nomina un capofila: il consorzio c’è da questo giorno.";
        var day = LocalDate.of(2021, 11, 29);
        try (var register = register()) {
            var ambiti = register.getBean(Ambiti.class);
            ambiti.register(registration(variant));

            register.getBean(GovernanceRegister.class)
                    .change(variant.code(), new GovernanceChange(GovernanceForm.CONSORTIUM, day, note), "admin");

            assertThat(ambiti.find(variant.code(), day.minusDays(1))
                            .orElseThrow()
                            .governanceForm())
                    .isEqualTo(variant.governanceForm())
                    .isEqualTo(GovernanceForm.CONVENTION);
            var since = ambiti.find(variant.code(), day).orElseThrow();
            assertThat(since.governanceForm()).isEqualTo(GovernanceForm.CONSORTIUM);
            assertThat(since.lead()).extracting(Municipality::name).isEqualTo("Altamura");
            assertThat(register.getBean(GovernanceRegister.class).history(variant.code()))
                    .extracting(RecordedForm::change)
                    .containsExactly(new GovernanceChange(GovernanceForm.CONSORTIUM, day, note));
        }
    }

    private static AnnotationConfigApplicationContext register() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2021-12-01T08:00:00Z"), Rome.ZONE));
        context.registerBean(JdbcClient.class, () -> TestDatabase.with("V0010__organisation.sql"));
        context.registerBean(People.class, () -> mock(People.class));
        context.register(GovernanceRegister.class);
        context.scan("it.concerto.organisation");
        context.refresh();
        return context;
    }

    private static NewAmbito registration(Variant.AmbitoEntry variant) {
        var entry = new VariantsReader().register().get(variant.code());
        return new NewAmbito(
                variant.code(),
                variant.name(),
                variant.governanceForm(),
                MonthDay.of(5, 5),
                LocalDate.of(2018, 1, 1),
                variant.municipalities().stream()
                        .map(name -> new NewAmbito.Member(entry.municipality(name), name.equals(variant.capofila())))
                        .toList());
    }

    @Test
    @DisplayName("19: the named person of a public page does not enter the path")
    void trap19() {
        var signer = RealPaths.variant("PUTIGNANO-PDZ-V").announcement().signer();

        assertThat(signer.personalData()).isTrue();
        assertThat(putignanoV().toString())
                .doesNotContain(signer.name(), signer.name().split(" ")[1]);
        assertThat(casarano().toString()).doesNotContain("De Nuzzo");
        assertThat(putignanoIv().toString()).doesNotContain("Miano");
    }

    @Test
    @DisplayName("20: a quotation is kept with the word that was probably meant")
    void trap20() {
        assertThat(RealPaths.variant("PUTIGNANO-PDZ-IV").need().statement())
                .contains("si [rivolge] ai punti di accesso");
    }
}
