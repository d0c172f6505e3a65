package it.concerto.participation.session;

/**
 * A remark as it stands in the register of its session.
 *
 * @param number from 1, never given twice
 */
public record RegisteredRemark(int number, Remark remark) {}
