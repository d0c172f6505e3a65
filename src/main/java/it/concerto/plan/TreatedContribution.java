package it.concerto.plan;

/**
 * What a version of the plan answers to a need or proposal.
 *
 * @param reference of the contribution
 * @param treatment {@code ACCEPTED}, {@code PARTLY}, {@code REJECTED} or {@code OUT_OF_SCOPE}; in words under
 *     {@code plan.treatment.<treatment>}
 */
public record TreatedContribution(String reference, String title, String treatment, String reason) {}
