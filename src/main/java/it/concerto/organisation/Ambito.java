package it.concerto.organisation;

import java.time.MonthDay;
import java.util.List;

/**
 * A group of municipalities, or a single one, that plans its social services together.
 *
 * @param lead the Comune capofila, one of the members
 * @param patronDay local holiday of the capofila, not a working day
 */
public record Ambito(
        AmbitoCode code,
        String name,
        GovernanceForm governanceForm,
        Municipality lead,
        List<Municipality> members,
        MonthDay patronDay) {}
