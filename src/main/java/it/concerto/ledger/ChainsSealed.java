package it.concerto.ledger;

import static java.util.stream.Collectors.toMap;

import it.concerto.organisation.AmbitoCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The ends of chains were signed; announced after they are kept, so that they can leave the house.
 *
 * @param ofAmbiti of each chain that has grown, by its Ambito
 * @param ofInstallation empty if that chain has not grown
 */
public record ChainsSealed(Map<AmbitoCode, End> ofAmbiti, Optional<End> ofInstallation) {

    /**
     * The end of a chain.
     *
     * @param line as the verifier reads it
     */
    public record End(long seq, String line) {}

    static ChainsSealed of(List<Seal> seals) {
        return new ChainsSealed(
                seals.stream()
                        .filter(seal -> seal.ambito() != null)
                        .collect(toMap(seal -> Objects.requireNonNull(seal.ambito()), ChainsSealed::end)),
                seals.stream()
                        .filter(seal -> seal.ambito() == null)
                        .map(ChainsSealed::end)
                        .findFirst());
    }

    private static End end(Seal seal) {
        return new End(seal.seq(), seal.line());
    }
}
