package it.concerto.signatures;

import it.concerto.signatures.Correctable.Part;
import it.concerto.workflow.ActingPerson;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects documents while they are being signed: the signatures given are void, and all are asked again (X2). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Corrections {

    private final List<Correctable> owners;
    private final SignatureRounds rounds;
    private final Deeds deeds;

    Corrections(List<Correctable> owners, SignatureRounds rounds, Deeds deeds) {
        this.owners = owners;
        this.rounds = rounds;
        this.deeds = deeds;
    }

    /** What the document of a round says; empty where nobody can write it anew. */
    @Transactional(readOnly = true)
    public List<Part> parts(SignatureRound round) {
        return owner(round).map(owner -> owner.parts(round)).orElse(List.of());
    }

    /**
     * Writes the document anew and asks all for their signatures on it.
     *
     * @throws RuleBroken if the round is over, nothing is changed, or the document may not say that
     */
    public void correct(String roundId, Correction correction, ActingPerson by) throws RuleBroken {
        var round = rounds.get(roundId);
        var owner = owner(round);
        if (round.status() != SignatureRound.Status.OPEN || owner.isEmpty()) {
            throw new RuleBroken("X2", "", "signatures.refused.roundOver");
        }
        var before = owner.get().parts(round).stream().map(part -> part.text().strip());
        if (before.toList().equals(correction.texts())) {
            throw new RuleBroken("X2", "parts", "signatures.correction.unchanged");
        }
        var file = owner.get().rewrite(round, correction.texts(), correction.reason(), by.username());
        rounds.replace(roundId, file, correction.reason());
        var deed = new Deed("signatures.deed.corrected", round.title(), "", "", correction.reason(), null);
        deeds.record(round.ambito(), round.path().value(), deed, by);
    }

    private Optional<Correctable> owner(SignatureRound round) {
        return owners.stream().filter(one -> !one.parts(round).isEmpty()).findFirst();
    }
}
