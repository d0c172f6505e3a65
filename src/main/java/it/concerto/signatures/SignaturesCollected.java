package it.concerto.signatures;

/** A round is over: everybody asked has answered, or the term has run out. */
public record SignaturesCollected(SignatureRound round) {}
