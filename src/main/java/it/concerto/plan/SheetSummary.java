package it.concerto.plan;

/**
 * A sheet of the plan (scheda di dettaglio) as others refer to it.
 *
 * @param area code of its area
 * @param healthIntegrated whether it needs the assent of the ASL
 * @param concerted whether it is part of the programming that the signed outcome minutes cover
 */
public record SheetSummary(int number, String title, String area, boolean healthIntegrated, boolean concerted) {}
