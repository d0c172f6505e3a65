package it.concerto.signatures;

import it.concerto.path.PathId;

/**
 * Somebody else is asked to sign in the place of one who is gone.
 *
 * @param former username
 * @param successor username
 */
public record SignerReplaced(PathId path, String round, String former, String successor) {}
