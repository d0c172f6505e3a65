package it.concerto.governance.outcome;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.plan.SheetSummary;
import it.concerto.plan.Sheets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that minutes of a hearing are made of. */
@Service
@Transactional(readOnly = true)
public class OutcomeRecord {

    private final OutcomeTable table;
    private final HearingTable hearings;
    private final Sheets sheets;
    private final People people;

    OutcomeRecord(OutcomeTable table, HearingTable hearings, Sheets sheets, People people) {
        this.table = table;
        this.hearings = hearings;
        this.sheets = sheets;
        this.people = people;
    }

    public Facts of(Outcome outcome) {
        var meeting = hearings.meeting(outcome.id()).orElse(null);
        var presences =
                meeting == null ? Map.<String, Presence>of() : hearings.presences(outcome.id(), meeting.attempt());
        var positions = table.referents(outcome.id()).stream()
                .map(referent -> new Position(
                        referent,
                        presences.getOrDefault(referent.username(), Presence.ABSENT),
                        observationsOf(outcome, referent),
                        substitute(referent)))
                .toList();
        return new Facts(meeting, hearings.summary(outcome.id()), positions);
    }

    /** The sheets of these numbers. */
    public List<SheetSummary> sheets(Outcome outcome, Collection<Integer> numbers) {
        return sheets.of(outcome.path()).stream()
                .filter(sheet -> numbers.contains(sheet.number()))
                .toList();
    }

    /** Every sheet of the plan. */
    public List<SheetSummary> sheets(Outcome outcome) {
        return sheets.of(outcome.path());
    }

    /** The sheets that the minutes list. */
    public List<SheetSummary> sheetsInMinutes(Outcome outcome) {
        return sheets(outcome, hearings.sheets(outcome.id()));
    }

    private @Nullable String substitute(HeardReferent referent) {
        var username = referent.standIn();
        return username == null
                ? null
                : people.find(username).map(Person::displayName).orElse(username);
    }

    private List<Observation> observationsOf(Outcome outcome, HeardReferent referent) {
        return hearings.observations(outcome.id()).stream()
                .filter(observation -> observation.username().equals(referent.username()))
                .toList();
    }

    /** @param meeting the last one; null if none was convened */
    public record Facts(@Nullable Meeting meeting, String summary, List<Position> positions) {}

    /**
     * A referent, whether they came and what they said.
     *
     * @param substitute name of who came and spoke in their place; null if nobody did
     */
    public record Position(
            HeardReferent referent, Presence presence, List<Observation> observations, @Nullable String substitute) {}
}
