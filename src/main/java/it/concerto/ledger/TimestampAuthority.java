package it.concerto.ledger;

import java.io.IOException;

/** Somebody outside who signs that something existed at a moment (RFC 3161). */
interface TimestampAuthority {

    /**
     * A token for what has this digest.
     *
     * @param digest SHA-256
     * @return DER
     * @throws IOException if none comes within ten seconds, or one that says something else
     */
    byte[] stamp(byte[] digest) throws IOException;
}
