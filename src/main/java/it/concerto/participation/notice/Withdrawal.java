package it.concerto.participation.notice;

/**
 * What a participant asks who takes a manifestation back.
 *
 * @param reason as they put it, or how the request reached the office
 * @param withContributions whether their proposals are withdrawn too; what is in minutes stays (BR-78)
 * @param withContacts whether addresses and telephone numbers are removed (BR-78)
 */
public record Withdrawal(String reason, boolean withContributions, boolean withContacts) {}
