package it.concerto.organisation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * What the registration of an Ambito says.
 *
 * @param patronDay local holiday of the capofila
 * @param since first day of the composition
 */
public record NewAmbito(
        AmbitoCode code,
        String name,
        GovernanceForm governanceForm,
        MonthDay patronDay,
        LocalDate since,
        List<Member> members) {

    /** A Comune that takes part, as capofila or not. */
    public record Member(Municipality municipality, boolean lead) {}
}
