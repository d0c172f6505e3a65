package it.concerto;

import static it.concerto.testing.RunningNotice.as;

import it.concerto.testing.Ensemble;
import it.concerto.testing.Visitor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check of a manifestation, whose term stands still by hand or while its completion is awaited. */
final class SuspendedCheck {

    static final String CHECK = "Task_CheckManifestation";
    static final String COMPLETE = "Task_CompleteManifestation";

    private SuspendedCheck() {}

    /** A manifestation has come on paper on the last day of May. */
    static Visitor received(Ensemble running) {
        var office = as(running, "UDP");
        var register = "/percorsi/" + running.path() + "/manifestazioni";
        office.send(
                Visitor.form(office.get(register + "/nuova").page(), "form.cz-action"),
                Map.of(
                        "receivedAt", "2022-05-31T10:00",
                        "channel", "PAPER",
                        "participantKind", "ORGANISATION",
                        "orgName", "Cooperativa Il Ponte",
                        "orgType", "COOP_SOCIALE"));
        return office;
    }

    static Visitor holder(Ensemble running) {
        var office = as(running, "UDP");
        var page = office.get("/attivita/" + task(running, CHECK)).page();
        office.send(Visitor.form(page, "form.cz-claim-first"), Map.of());
        return office;
    }

    static Visitor.Answer suspend(Visitor office, Ensemble running, String day) {
        var page = office.get("/attivita/" + task(running, CHECK) + "/sospensione");
        return office.send(
                Visitor.form(page.page(), "form[enctype]"),
                Map.of("awaited", "OTHER_BODY", "askedOn", day, "what", "Chiesto il verbale, prot. 12"));
    }

    static Visitor.Answer resume(Visitor office, Ensemble running, String day) {
        var page = office.get("/attivita/" + task(running, CHECK) + "/ripresa");
        return office.send(
                Visitor.form(page.page(), "form[enctype]"),
                Map.of("answeredOn", day, "how", "Arrivato il verbale, prot. 15"));
    }

    static Instant due(JdbcClient jdbc, Ensemble running, String key) {
        return jdbc.sql("select distinct due from cz_inbox where task = ?")
                .param(task(running, key))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    static String task(Ensemble running, String key) {
        return running.waiting().stream()
                .filter(waiting -> waiting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " among " + running.waiting()))
                .task();
    }

    static Map<String, String> asking() {
        return Map.of(
                "result",
                "ASK_COMPLETION",
                "signature",
                "OK",
                "dated",
                "KO",
                "areaChosen",
                "OK",
                "pact",
                "OK",
                "legible",
                "OK");
    }

    static Map<String, Object> completed() {
        return Map.ofEntries(
                Map.entry("fiscalCode", "00743110157"),
                Map.entry("runtsNumber", "12345"),
                Map.entry("seat", "Via Roma 1, Casarano"),
                Map.entry("municipalities", List.of("075016")),
                Map.entry("legalName", "Carla Neri"),
                Map.entry("legalFiscalCode", "NRECRL60A41B936X"),
                Map.entry("legalOffice", "Presidente"),
                Map.entry("email", "ponte@example.org"),
                Map.entry("declarations", List.of("true")),
                Map.entry("privacyRead", List.of("true")),
                Map.entry("signedOn", "2022-05-30"),
                Map.entry("pactAccepted", List.of("true")),
                Map.entry("areas.0.area", "A1"),
                Map.entry("areas.0.representative", "Ada Conte"),
                Map.entry("areas.0.representativeOffice", "Educatrice"),
                Map.entry("areas.0.representativeEmail", "ada@example.org"),
                Map.entry("areas.0.representativePhone", "0833 123456"));
    }
}
