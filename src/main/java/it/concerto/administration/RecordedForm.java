package it.concerto.administration;

import it.concerto.organisation.GovernanceChange;
import java.time.Instant;

/**
 * A governance form as it was entered.
 *
 * @param by display name
 */
public record RecordedForm(GovernanceChange change, String by, Instant at) {}
