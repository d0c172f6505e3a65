package it.concerto.organisation;

import java.time.LocalDate;

/**
 * The form that the Comuni of an Ambito give themselves from a day on.
 *
 * @param note why it is entered: the act, or how a page that says otherwise is to be read
 */
public record GovernanceChange(GovernanceForm form, LocalDate from, String note) {}
