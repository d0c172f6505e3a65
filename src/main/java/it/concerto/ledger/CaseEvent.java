package it.concerto.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a path as its chain holds it. Nobody is named: people stand there by pseudonyms.
 *
 * @param seq its place in the chain, from 1
 * @param at to the microsecond
 * @param actor pseudonym, or null for the product itself
 * @param onBehalfOf pseudonym, or null
 * @param hash of this event and, by the hash before it, of all that came before
 */
public record CaseEvent(
        String chain,
        long seq,
        Instant at,
        String action,
        String subject,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        String hash) {}
