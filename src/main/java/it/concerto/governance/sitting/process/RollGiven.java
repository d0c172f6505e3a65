package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.Announcements;
import it.concerto.governance.sitting.ConvocationDeliveries;
import it.concerto.governance.sitting.Presence;
import it.concerto.governance.sitting.RollCall;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Seat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a roll call begins with: what the members have announced, else who stands in for them, else that they are there. */
@Component
class RollGiven {

    private final Announcements announcements;
    private final Ambiti ambiti;
    private final People people;
    private final ConvocationDeliveries deliveries;
    private final SittingWording wording;

    RollGiven(
            Announcements announcements,
            Ambiti ambiti,
            People people,
            ConvocationDeliveries deliveries,
            SittingWording wording) {
        this.announcements = announcements;
        this.ambiti = ambiti;
        this.people = people;
        this.deliveries = deliveries;
        this.wording = wording;
    }

    /** Id of the seat of the Comune that leads the Ambito. */
    Optional<String> chair(Sitting sitting, List<Seat> seats) {
        var lead = ambiti.get(sitting.ambito()).lead();
        return seats.stream()
                .filter(seat -> lead != null && lead.istat().equals(seat.municipality()))
                .map(Seat::id)
                .findFirst();
    }

    String secretary(Sitting sitting) {
        return people.in(sitting.ambito(), Role.UDPRESP).stream()
                .findFirst()
                .map(Person::displayName)
                .orElse("");
    }

    /** Whom the convocation has not reached as it should, with the reason; empty if it reached everybody. */
    Optional<String> unreached(Sitting sitting) {
        var shown = wording.shown();
        return deliveries.of(sitting).stream()
                .map(one -> shown.of("sitting.unreached", one.seat().entity(), shown.of(one.problem())))
                .reduce((first, second) -> first + "\n" + second);
    }

    List<Map<String, Object>> rows(SittingId id, List<Seat> seats) {
        var announced = announcements.of(id);
        return seats.stream()
                .map(seat -> row(seat.id(), announced.get(seat.id())))
                .toList();
    }

    private Map<String, Object> row(String seat, RollCall.@Nullable Answer announced) {
        var row = new HashMap<String, Object>();
        row.put("seat", seat);
        row.put("presence", (announced == null ? Presence.PRESENT : announced.presence()).name());
        var delegation = announced == null ? null : announced.delegation();
        if (delegation != null) {
            row.put("delegate", delegation.delegate());
            row.put("delegateOffice", delegation.office().name());
            row.put("delegation", delegation.document());
            row.put("delegatedOn", delegation.since().toString());
            if (delegation.until() != null) {
                row.put("delegatedUntil", delegation.until().toString());
            }
            row.put("handedIn", wording.shown().of("sitting.handedIn"));
        }
        return row;
    }
}
