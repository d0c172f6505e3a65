package it.concerto.signatures;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileStore;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.time.Rome;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Files beside a document who signed it, who refused and why, and who kept silent (BR-45). */
@Component
class SignatureRecord {

    private final Documents documents;
    private final FileStore files;
    private final People people;
    private final SignatureRounds rounds;
    private final SpringTemplateEngine templates;

    SignatureRecord(
            Documents documents,
            FileStore files,
            People people,
            SignatureRounds rounds,
            SpringTemplateEngine templates) {
        this.documents = documents;
        this.files = files;
        this.people = people;
        this.rounds = rounds;
        this.templates = templates;
    }

    /**
     * A signer as the record names them.
     *
     * @param others for whom they sign (BR-76); empty for who signs for nobody else
     * @param own whether for themselves, too
     */
    record Line(String name, String others, boolean own, Signature.Answer answer) {

        public ZonedDateTime when() {
            return answer.at().atZone(Rome.ZONE);
        }
    }

    @EventListener
    void on(SignaturesCollected event) {
        var round = event.round();
        if (round.signatures().isEmpty()) {
            return;
        }
        var html = templates.process(
                "signatures/record",
                new Context(Locale.ITALIAN, Map.of("round", round, "lines", lines(round), "voided", voided(round))));
        var file = files.store("firme-%s.html".formatted(round.id()), html.getBytes(StandardCharsets.UTF_8));
        var readers = new Readers(Set.of(), Set.copyOf(round.signers()));
        documents.file(
                round.path(),
                new Filing(DocumentKind.SIGNED_COPY, "Firme: " + round.title(), Classification.INTERNAL, readers),
                file);
    }

    /** The documents that this one took the place of, the newest first. */
    private List<SignatureRound> voided(SignatureRound round) {
        return Stream.iterate(before(round), Objects::nonNull, this::before).toList();
    }

    private @Nullable SignatureRound before(SignatureRound round) {
        var replaced = round.replaced();
        return replaced == null ? null : rounds.get(replaced.round());
    }

    private List<Line> lines(SignatureRound round) {
        return round.signatures().stream()
                .flatMap(signature -> Stream.ofNullable(signature.answer())
                        .map(answer -> new Line(nameOf(answer), others(signature), signature.isOwn(), answer)))
                .toList();
    }

    private String others(Signature signature) {
        return signature.others().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String username) {
        return people.find(username).map(Person::displayName).orElse(username);
    }

    /** Who kept silent is known by username only. */
    private String nameOf(Signature.Answer answer) {
        return answer.outcome() == Signature.Outcome.NO_ANSWER ? name(answer.name()) : answer.name();
    }
}
