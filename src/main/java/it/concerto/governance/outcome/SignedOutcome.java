package it.concerto.governance.outcome;

import it.concerto.signatures.Signature;
import it.concerto.signatures.SignatureRound;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the signatures under the minutes amount to. A refusal is recorded and does not block, unless the path asks every
 * referent to sign; silence is neither consent nor dissent. Who came for a referent signs for them; in a round opened
 * before that was so the referent does (BR-44).
 */
record SignedOutcome(List<HeardReferent> referents, SignatureRound round, boolean allMustSign) {

    OutcomeResult result() {
        var names = referents.stream()
                .flatMap(referent -> Stream.of(referent.speaker(), referent.username()))
                .collect(Collectors.toSet());
        var theirs = round.signatures().stream()
                .filter(signature ->
                        !signature.isReplaced() && signature.parties().stream().anyMatch(names::contains))
                .toList();
        var signed = theirs.stream().filter(Signature::isGiven).count();
        if (signed == 0 || (allMustSign && signed < theirs.size())) {
            return OutcomeResult.OUTCOME_NOT_REACHED;
        }
        return dissent() ? OutcomeResult.OUTCOME_SIGNED_WITH_DISSENT : OutcomeResult.OUTCOME_SIGNED;
    }

    private boolean dissent() {
        return referents.stream().anyMatch(HeardReferent::dissents)
                || round.signatures().stream().anyMatch(SignedOutcome::isRefused);
    }

    private static boolean isRefused(Signature signature) {
        var answer = signature.answer();
        return answer != null && answer.outcome() == Signature.Outcome.REFUSED;
    }
}
