package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters with a likely value under every key that a template may read. */
final class SampleLetters {

    static final String PATH = "CASARANO-PDZ-2022-2024-P1";
    static final Recipient ANNA = new Recipient("Anna Greco", "anna.greco@example.org");

    private static final Map<String, Object> LISTS = Map.of(
            "agenda", List.of("Approvazione dell’atto di indirizzo", "Varie"),
            "areas", List.of("Invecchiamento attivo", "Contrasto alla povertà"),
            "documents", List.of("Bozza del piano", "Quadro finanziario"),
            "lines", List.of("Attività assegnata a te: Redigere l’avviso", "Nuovo commento: Redigere l’avviso"),
            "missing", List.of("Firma", "Patto di partecipazione"),
            "roles", List.of("Ufficio di Piano"),
            "seals", List.of("CASARANO: 12 abc 2022-06-07T16:05:00Z def=="),
            "sessions", List.of("Tavolo 1, 14 giugno 2022", "Tavolo 2, 16 giugno 2022"));

    private static final Map<String, Object> DATES = Map.of(
            "when", LocalDateTime.of(2022, 6, 14, 9, 30),
            "secondCall", LocalDateTime.of(2022, 6, 15, 9, 30),
            "deadline", LocalDateTime.of(2022, 6, 8, 12, 0),
            "at", LocalDateTime.of(2022, 6, 7, 18, 5),
            "day", LocalDate.of(2022, 6, 14),
            "receivedAt", LocalDateTime.of(2022, 6, 7, 18, 5),
            "date", LocalDate.of(2022, 6, 14),
            "from", LocalDate.of(2022, 6, 13),
            "until", LocalDate.of(2022, 6, 20),
            "due", LocalDate.of(2022, 6, 20));

    private static final List<String> WORDS = List.of(
            "absent",
            "act",
            "body",
            "by",
            "call",
            "change",
            "document",
            "hash",
            "municipality",
            "nextStep",
            "number",
            "place",
            "reason",
            "reminder",
            "remedies",
            "result",
            "session",
            "situation",
            "subject",
            "substitute",
            "task",
            "title",
            "urgency",
            "version",
            "videoUrl",
            "votes",
            "what",
            "years");

    private SampleLetters() {}

    static Letter full(MailCode code) {
        var content = new HashMap<String, Object>();
        WORDS.forEach(key -> content.put(key, "valore-" + key));
        content.putAll(LISTS);
        content.putAll(DATES);
        content.put("plan", "Piano Sociale di Zona 2022-2024");
        content.put("link", "/attivita");
        return letter(code, "sample", content, null);
    }

    static Letter bare(MailCode code) {
        var content = new HashMap<>(full(code).content());
        content.keySet().removeIf(key -> !key.equals("plan") && !code.required().contains(key));
        return letter(code, "sample", content, null);
    }

    static Letter convocation(String event) {
        return letter(MailCode.M01, event, full(MailCode.M01).content(), invitation(0, false));
    }

    static Invitation invitation(int sequence, boolean cancelled) {
        return new Invitation(
                PATH + "-sitting-1",
                sequence,
                cancelled,
                "Seduta del Coordinamento",
                LocalDateTime.of(2022, 6, 14, 9, 30),
                LocalDateTime.of(2022, 6, 14, 11, 0),
                "Palazzo di città, Casarano");
    }

    static Letter letter(MailCode code, String event, Map<String, Object> content, @Nullable Invitation invitation) {
        return new Letter(code, AmbitoCode.of("CASARANO"), PATH, event, content, invitation);
    }
}
