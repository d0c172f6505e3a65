package it.concerto.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.testing.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SignatureRecordTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final FileRef FILED = new FileRef("f".repeat(64), "firme.html");

    private final Documents documents = mock();
    private final FileStore files = mock();
    private final People people = mock();
    private final SignatureRounds rounds = mock();
    private final SignatureRecord record =
            new SignatureRecord(documents, files, people, rounds, Templates.withMessagesOf("signatures"));

    @Test
    @DisplayName("BR-45 who refused to sign stands in the path's papers, with the reason")
    void filesWhoSignedWhoRefusedAndWhoKeptSilent() {
        given(files.store(any(), any(byte[].class))).willReturn(FILED);
        given(people.find("carla"))
                .willReturn(Optional.of(new Person("carla", "Carla Rizzo", "carla@example.org", Set.of())));

        record.on(new SignaturesCollected(round(
                signature("anna", "Anna Greco", Signature.Outcome.SIGNED, SignatureKind.QUALIFIED, null),
                signature("bruno", "Bruno Leo", Signature.Outcome.REFUSED, null, "<b>Manca</b> la nostra proposta."),
                signature("carla", "carla", Signature.Outcome.NO_ANSWER, null, null))));

        var content = ArgumentCaptor.forClass(byte[].class);
        then(files).should().store(any(), content.capture());
        var page = Jsoup.parse(new String(content.getValue(), StandardCharsets.UTF_8));
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Anna Greco Ha firmato, firma digitale qualificata 7 settembre 2022, 12:00",
                        "Bruno Leo Ha rifiutato di firmare 7 settembre 2022, 12:00 <b>Manca</b> la nostra proposta.",
                        "Carla Rizzo Non ha risposto entro il termine 7 settembre 2022, 12:00");
        assertThat(page.text()).contains("a".repeat(64)).doesNotContain("??");
        then(documents)
                .should()
                .file(
                        PATH,
                        new Filing(
                                DocumentKind.SIGNED_COPY,
                                "Firme: Verbale di esito",
                                Classification.INTERNAL,
                                new Readers(Set.of(), Set.of("anna", "bruno", "carla"))),
                        FILED);
    }

    @Test
    @DisplayName("BR-76 who signs for another is shown as such for ever")
    void saysForWhomASubstituteSigned() {
        given(files.store(any(), any(byte[].class))).willReturn(FILED);
        given(people.find("bruno"))
                .willReturn(Optional.of(new Person("bruno", "Bruno Leo", "bruno@example.org", Set.of())));
        given(people.find("carla"))
                .willReturn(Optional.of(new Person("carla", "Carla Rizzo", "carla@example.org", Set.of())));
        var elena = signature("elena", "Elena Sisto", Signature.Outcome.SIGNED, SignatureKind.FEA, null);
        var anna = signature("anna", "Anna Greco", Signature.Outcome.SIGNED, SignatureKind.FEA, null);

        record.on(new SignaturesCollected(round(
                new Signature("elena", elena.answer(), List.of("bruno", "carla")),
                new Signature("anna", anna.answer(), List.of("anna", "carla")))));

        var content = ArgumentCaptor.forClass(byte[].class);
        then(files).should().store(any(), content.capture());
        assertThat(Jsoup.parse(new String(content.getValue(), StandardCharsets.UTF_8))
                        .select("tbody th")
                        .eachText())
                .containsExactly("Elena Sisto, per Bruno Leo, Carla Rizzo", "Anna Greco, anche per Carla Rizzo");
    }

    @Test
    void filesNothingWhereNobodyWasAsked() {
        record.on(new SignaturesCollected(round()));

        then(documents).shouldHaveNoInteractions();
    }

    @Test
    @DisplayName("X2 the paper tells of the version whose signatures are void, and why")
    void tellsOfTheVersionBefore() {
        var former = round();
        given(rounds.get("round-1")).willReturn(former);
        given(files.store(any(), any(byte[].class))).willReturn(FILED);

        record.on(new SignaturesCollected(new SignatureRound(
                "round-2",
                former.ambito(),
                PATH,
                former.title(),
                new FileRef("b".repeat(64), "verbale.html"),
                former.due(),
                SignatureRound.Status.COMPLETE,
                List.of(signature("anna", "Anna Greco", Signature.Outcome.SIGNED, SignatureKind.FEA, null)),
                new SignatureRound.Replaced("round-1", "Mancava un accordo"))));

        var content = ArgumentCaptor.forClass(byte[].class);
        then(files).should().store(any(), content.capture());
        assertThat(Jsoup.parse(new String(content.getValue(), StandardCharsets.UTF_8))
                        .text())
                .contains("Motivo: Mancava un accordo")
                .contains("Impronta SHA-256 della versione precedente: " + "a".repeat(64))
                .contains("b".repeat(64));
    }

    private static SignatureRound round(Signature... signatures) {
        return new SignatureRound(
                "round-1",
                AmbitoCode.of("CASARANO"),
                PATH,
                "Verbale di esito",
                new FileRef("a".repeat(64), "verbale.html"),
                LocalDate.of(2022, 9, 8),
                SignatureRound.Status.INCOMPLETE,
                List.of(signatures));
    }

    private static Signature signature(
            String signer,
            String name,
            Signature.Outcome outcome,
            @Nullable SignatureKind kind,
            @Nullable String note) {
        var at = Instant.parse("2022-09-07T10:00:00Z");
        return new Signature(signer, new Signature.Answer(outcome, name, kind, note, null, at));
    }
}
