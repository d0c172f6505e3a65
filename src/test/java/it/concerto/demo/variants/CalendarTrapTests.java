package it.concerto.demo.variants;

import static it.concerto.demo.variants.RealPaths.altamura;
import static it.concerto.demo.variants.RealPaths.casarano;
import static it.concerto.demo.variants.RealPaths.putignanoIv;
import static it.concerto.demo.variants.RealPaths.putignanoV;
import static it.concerto.demo.variants.RealPaths.taranto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.concerto.path.AnnualCycle;
import it.concerto.path.CalendarReview;
import it.concerto.path.Finding;
import it.concerto.path.Finding.Severity;
import it.concerto.path.NewPath;
import it.concerto.path.PartialDate;
import it.concerto.path.PastedCalendar;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Traps of the real texts (4.2 of the domain book, each under its number) that a calendar may fall into. */
class CalendarTrapTests {

    private static final LocalDate BEFORE = LocalDate.parse("2017-01-01");

    /** The table of Casarano's notice, cells divided by tabs, blank where the page had merged cells. */
    private static final String CASARANO =
            """
            TAVOLO	DATA	DALLE ORE	ALLE ORE	AREE TEMATICHE
            1	13/06/2022	9,00	13,00	Confronto sull'area tematica "Le politiche familiari e la tutela dei minori"
            2	14/06/2022	9,00	13,00	Confronto sull'area tematica "Il sistema di Welfare per l'accesso"
            3				Confronto sull'area tematica "La prevenzione e contrasto di tutte le forme di maltrattamento e violenza su donne e minori"
            4	15/06/2022	9,00	13,00	Confronto sull'area tematica "La promozione dell'inclusione sociale ed il contrasto alle povertà"
            5	16/06/2022	9,00	13,00	Confronto sulle aree tematiche: "L'invecchiamento attivo" e "Le politiche per l'integrazione delle persone con disabilità e la presa in carico della non autosufficienza"
            6				Confronto sull'area tematica "Le pari opportunità e la conciliazione vita-lavoro"
            PLENARIA	21/06/2022	9,00	13,00	Restituzione dei lavori dei Tavoli Tematici Discussione e condivisione delle priorità.
            """;

    @Test
    @DisplayName("1: blank merged cells take date and hours from the row above, and the row is flagged")
    void trap01() {
        var pasted = paste(CASARANO);

        assertThat(pasted.findings()).isEmpty();
        assertThat(pasted.sessions())
                .extracting(session -> session.date().toString(), PlannedSession::from, PlannedSession::inferred)
                .containsExactly(
                        tuple("2022-06-13", LocalTime.of(9, 0), false),
                        tuple("2022-06-14", LocalTime.of(9, 0), false),
                        tuple("2022-06-14", LocalTime.of(9, 0), true),
                        tuple("2022-06-15", LocalTime.of(9, 0), false),
                        tuple("2022-06-16", LocalTime.of(9, 0), false),
                        tuple("2022-06-16", LocalTime.of(9, 0), true),
                        tuple("2022-06-21", LocalTime.of(9, 0), false));
        assertThat(pasted.sessions())
                .extracting(PlannedSession::areas)
                .containsExactlyElementsOf(casarano().configuration().sessions().stream()
                        .skip(2)
                        .map(PlannedSession::areas)
                        .toList());
    }

    @Test
    @DisplayName("2: 20 May and 29 November have no year; what was inferred is marked")
    void trap02() {
        assertThat(altamura().configuration().sessions().get(0).inferred()).isTrue();
        assertThat(casarano().configuration().background().guideline().date()).isEqualTo("2022-05-20");
        assertThat(casarano().configuration().background().provenance().get("indirizzo.sittingDate"))
                .startsWith("I for the year");
        assertThat(paste("1\t20 maggio\t9,30\t\tA1").sessions())
                .extracting(session -> session.date().toString(), PlannedSession::inferred)
                .containsExactly(tuple("2022-05-20", true));
    }

    @Test
    @DisplayName("3: the deadline falls between the starts of the two sessions of phase I and is valid")
    void trap03() {
        var configuration = casarano().configuration();
        var deadline = configuration.manifestationDeadline();

        assertThat(configuration.sessions(SessionType.PRELIMINARY))
                .extracting(PlannedSession::earliestStart)
                .satisfiesExactly(first -> assertThat(first).isBefore(deadline), second -> assertThat(second)
                        .isAfter(deadline));
        assertThat(review(casarano())).noneMatch(finding -> finding.rule().equals("BR-19"));
    }

    @Test
    @DisplayName("4: sessions of phase I have no end")
    void trap04() {
        assertThat(casarano().configuration().sessions(SessionType.PRELIMINARY))
                .extracting(PlannedSession::from, PlannedSession::to)
                .containsOnly(tuple(LocalTime.of(9, 30), null));
        assertThat(review(casarano())).noneMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    @Test
    @DisplayName("5: hours are written with the Italian decimal comma")
    void trap05() {
        var pasted =
                paste("1\t08/06/2022\t9,30\t12,00\tA1\n2\t08/06/2022\tore 17.00\t20:15\tA2\n3\t08/06/2022\t9\t\tA3");

        assertThat(pasted.sessions())
                .extracting(PlannedSession::from, PlannedSession::to)
                .containsExactly(
                        tuple(LocalTime.of(9, 30), LocalTime.NOON),
                        tuple(LocalTime.of(17, 0), LocalTime.of(20, 15)),
                        tuple(LocalTime.of(9, 0), null));
        assertThat(paste("1\t08/06/2022\t9,75\t12,00\tA1").findings())
                .extracting(Finding::messageKey)
                .containsExactly("path.finding.pastedHour");
    }

    @Test
    @DisplayName("7: two tables on one day in two Comuni are no clash, also for the same officials")
    void trap07() {
        var findings = new CalendarReview(
                        putignanoV().configuration(),
                        BEFORE,
                        null,
                        Set.of(),
                        Map.of(1, Set.of("anna.greco"), 2, Set.of("anna.greco")))
                .findings();

        assertThat(findings).extracting(Finding::rule).doesNotContain("BR-32", "BR-33");
    }

    @Test
    @DisplayName("8: the plenary has no focus groups unless somebody says so")
    void trap08() {
        assertThat(putignanoV().configuration().sessions(SessionType.PLENARY))
                .extracting(PlannedSession::focusGroups)
                .containsExactly(0);
        assertThat(review(putignanoV())).noneMatch(finding -> finding.rule().equals("BR-36"));
    }

    @Test
    @DisplayName("8: whoever reads \"in ogni incontro\" to the letter gives the plenary its seven")
    void trap08configured() throws IOException {
        var text = new ClassPathResource(VariantsReader.FILE).getContentAsString(StandardCharsets.UTF_8);
        var variants = new VariantsReader().read(text.replace("focusGroups: 0", "focusGroups: 7"), "a test");

        var path = new VariantPaths(variants).newPath(variants.get("PUTIGNANO-PDZ-V"));

        assertThat(path.configuration().sessions(SessionType.PLENARY))
                .extracting(PlannedSession::focusGroups)
                .containsExactly(7);
        assertThat(review(path)).noneMatch(finding -> finding.rule().equals("BR-36"));
    }

    @Test
    @DisplayName("13: of Putignano's fourth plan only the month is known, neither venue nor hours")
    void trap13() {
        assertThat(putignanoIv().configuration().sessions()).allSatisfy(session -> {
            assertThat(session.date()).isEqualTo(PartialDate.of("2018-04"));
            assertThat(session.venue()).isNull();
            assertThat(session.from()).isNull();
        });
        assertThat(review(putignanoIv())).noneMatch(finding -> finding.rule().equals("BR-32"));
    }

    @Test
    @DisplayName("15: a path loads without any session")
    void trap15() {
        assertThat(taranto().configuration().sessions()).isEmpty();
        assertThat(taranto().configuration().areas()).isEmpty();
        assertThat(RealPaths.variant("TARANTO-PDZ-2018").tables()).isNull();
        assertThat(review(taranto())).isEmpty();
    }

    @Test
    @DisplayName("16: a November meeting may programme its own year")
    void trap16() {
        assertThat(altamura().configuration().annual()).isEqualTo(new AnnualCycle(2020, 2021));
        assertThat(review(altamura()))
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("BR-55", Severity.WARNING));
    }

    @Test
    @DisplayName("18: four days from publication to the first table give a warning")
    void trap18() {
        assertThat(review(putignanoV()))
                .contains(new Finding(
                        "BR-20", Severity.WARNING, "path.finding.shortNotice", List.of(4L, 10, "21/07/2022"), null));
    }

    private static PastedCalendar paste(String table) {
        PathConfiguration configuration = casarano().configuration();
        return PastedCalendar.read(
                table, configuration.areas(), 2022, new PastedCalendar.Place("Casarano", "sede dell'Ambito", null));
    }

    private static List<Finding> review(NewPath path) {
        return CalendarReview.of(path.configuration(), BEFORE).findings();
    }
}
