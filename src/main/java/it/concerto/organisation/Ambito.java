package it.concerto.organisation;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group of municipalities, or a single one, that plans its social services together.
 *
 * @param lead the Comune capofila, one of the members; null only for a consortium, which needs none (BR-03)
 * @param members by name, at least one (BR-02)
 * @param patronDay local holiday given at the registration; {@link WorkCalendars} say which one counts
 */
public record Ambito(
        AmbitoCode code,
        String name,
        GovernanceForm governanceForm,
        @Nullable Municipality lead,
        List<Municipality> members,
        MonthDay patronDay) {

    /** The member of an ISTAT code; empty for none and for a Comune of elsewhere. */
    public Optional<Municipality> member(@Nullable IstatCode istat) {
        return members.stream().filter(member -> member.istat().equals(istat)).findFirst();
    }
}
