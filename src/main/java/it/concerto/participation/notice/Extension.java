package it.concerto.participation.notice;

/**
 * Why a published deadline is moved, and by what (X3).
 *
 * @param act the act or the signed note it rests upon
 */
public record Extension(String reason, String act) {}
