package it.concerto.governance.adoption;

import java.util.List;

/**
 * What the head of the office proposes to adopt (F1).
 *
 * @param annexes titles of what goes along with the plan
 */
public record AdoptionProposal(String title, String text, List<String> annexes, boolean asksEnforceability) {}
