package it.concerto.signatures;

import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathConfiguration.SignatureOrder;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of signatures on a frozen document; the process {@code SignaturesProcess} collects them. */
@Service
@Transactional
public class SignatureRounds {

    /** A reason of fewer characters is none. */
    public static final int SHORTEST_REASON = 20;

    private final SignatureTable table;
    private final PlanningPaths paths;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignatureRounds(
            SignatureTable table, PlanningPaths paths, Terms terms, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.paths = paths;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes the document and lists who is to sign it. Who files the document lets the signers read it.
     *
     * @param signers usernames, in order; repeated ones count once; may be empty, then the round is complete at once
     * @return id of the round, for the variable {@code signatureRound}
     */
    public String open(PathId path, String title, FileRef document, List<String> signers) {
        return openFor(
                path,
                title,
                document,
                signers.stream().map(signer -> new Signature(signer, null)).toList());
    }

    /**
     * The same where some sign for somebody else (BR-76).
     *
     * @param asked who is to sign and in whose place; of each signer the first counts
     */
    public String openFor(PathId path, String title, FileRef document, List<Signature> asked) {
        var signers = new LinkedHashMap<String, Signature>();
        asked.forEach(signature -> signers.putIfAbsent(signature.signer(), signature));
        return open(path, title, document, List.copyOf(signers.values()), null);
    }

    /**
     * Puts a changed document in the place of the one being signed: every signature given is void, and all are asked again
     * (X2: a changed byte invalidates all signatures). The same content changes nothing.
     *
     * @param reason why it changed
     * @return id of the round that counts now
     * @throws RuleBroken if the round is over, also by a signature of the same moment
     */
    public String replace(String roundId, FileRef document, String reason) throws RuleBroken {
        var round = get(roundId);
        if (round.document().sha256().equals(document.sha256())) {
            return roundId;
        }
        if (!table.close(roundId, SignatureRound.Status.VOID, clock.instant())) {
            throw new RuleBroken("X2", "", "signatures.refused.roundOver");
        }
        var asked = round.inOrder().stream()
                .filter(signature -> !signature.isReplaced())
                .map(signature -> new Signature(signature.signer(), null, signature.inPlaceOf()))
                .toList();
        var next = open(round.path(), round.title(), document, asked, new SignatureRound.Replaced(roundId, reason));
        events.publishEvent(new DocumentReplaced(round.path(), roundId, next));
        return next;
    }

    public SignatureRound get(String roundId) {
        return table.find(roundId).orElseThrow(() -> new IllegalStateException("No signature round " + roundId));
    }

    /**
     * Records a signature on the document as it was frozen.
     *
     * @param note a reservation that stays beside the signature
     * @param copy the signed file
     * @throws RuleBroken if the person is not asked to sign, has answered already or the round is over; if a scan
     *     of a handwritten signature is not handed in
     */
    public void sign(String roundId, Person person, SignatureKind kind, @Nullable String note, @Nullable FileRef copy)
            throws RuleBroken {
        if (kind == SignatureKind.HANDWRITTEN_SCAN && copy == null) {
            throw new RuleBroken("X2", "signedCopy", "signatures.refused.scanMissing");
        }
        var noted = note != null && !note.isBlank();
        var outcome = noted ? Signature.Outcome.SIGNED_WITH_NOTE : Signature.Outcome.SIGNED;
        answer(
                roundId,
                person.username(),
                new Signature.Answer(outcome, person.displayName(), kind, noted ? note : null, copy, clock.instant()));
    }

    /**
     * Records that the person will not sign, and why (BR-45).
     *
     * @throws RuleBroken if the reason has fewer than 20 characters, or as for {@link #sign}
     */
    public void refuse(String roundId, Person person, String reason) throws RuleBroken {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("X2", "reason", "signatures.refused.reasonTooShort");
        }
        var outcome = Signature.Outcome.REFUSED;
        answer(
                roundId,
                person.username(),
                new Signature.Answer(outcome, person.displayName(), null, reason.strip(), null, clock.instant()));
    }

    /**
     * Usernames of those who are to sign now: everybody who has not answered, or, where a path wants its signatures one after the
     * other, the next of them.
     */
    public List<String> turn(String roundId) {
        var round = get(roundId);
        return round.turn(order(round));
    }

    /**
     * Lets the next signers begin; where they sign one after the other, each has the whole term.
     *
     * @return whether anybody is left
     */
    public boolean beginTurn(String roundId) {
        var round = get(roundId);
        var order = order(round);
        var awaited = !round.turn(order).isEmpty();
        if (awaited && order == SignatureOrder.SEQUENTIAL) {
            table.extend(roundId, due(round.ambito()));
        }
        return awaited;
    }

    /** Records as silent those whose turn it is. */
    public void recordSilence(String roundId) {
        recordSilence(roundId, turn(roundId));
    }

    private void recordSilence(String roundId, List<String> signers) {
        for (var signer : signers) {
            var silence = new Signature.Answer(Signature.Outcome.NO_ANSWER, signer, null, null, null, clock.instant());
            table.answer(roundId, signer, silence);
        }
    }

    private SignatureOrder order(SignatureRound round) {
        return paths.get(round.path()).configuration().signatureOrder();
    }

    private LocalDate due(AmbitoCode ambito) {
        return terms.endOfTask(ambito, LocalDate.now(clock), "Task_SignDocument");
    }

    /**
     * Ends the round; who has not answered is recorded as silent. Announces {@link SignaturesCollected}. Fails with all that
     * came before it if a correction of the same moment has voided the round.
     *
     * @return COMPLETE or INCOMPLETE
     */
    public SignatureRound.Status close(String roundId) {
        var round = get(roundId);
        var now = clock.instant();
        recordSilence(roundId, round.signers());
        var status = round.isFullySigned() ? SignatureRound.Status.COMPLETE : SignatureRound.Status.INCOMPLETE;
        if (!table.close(roundId, status, now)) {
            throw new IllegalStateException("Signature round over already " + roundId);
        }
        events.publishEvent(new SignaturesCollected(get(roundId)));
        return status;
    }

    private String open(
            PathId path,
            String title,
            FileRef document,
            List<Signature> asked,
            SignatureRound.@Nullable Replaced replaced) {
        var ambito = paths.get(path).ambito();
        var id = UUID.randomUUID().toString();
        var status = SignatureRound.Status.OPEN;
        table.insert(
                new SignatureRound(id, ambito, path, title, document, due(ambito), status, asked, replaced),
                clock.instant());
        return id;
    }

    private void answer(String roundId, String signer, Signature.Answer answer) throws RuleBroken {
        var round = get(roundId);
        if (!round.signers().contains(signer)) {
            throw new RuleBroken("X2", "", "signatures.refused.notASigner");
        }
        if (round.status() != SignatureRound.Status.OPEN) {
            throw new RuleBroken("X2", "", "signatures.refused.roundOver");
        }
        if (!table.answer(roundId, signer, answer)) {
            throw new RuleBroken("X2", "", "signatures.refused.answered");
        }
    }
}
