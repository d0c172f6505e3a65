package it.concerto.governance.sitting;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.organisation.Seat;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members of the body announce before a sitting: that they come, or whom they delegate (X1.2). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Announcements {

    private final AnnouncementStore store;
    private final Sittings sittings;
    private final Documents documents;
    private final SittingWording wording;
    private final Clock clock;

    Announcements(
            AnnouncementStore store, Sittings sittings, Documents documents, SittingWording wording, Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.documents = documents;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * What a member announces.
     *
     * @param delegation set if a delegate is to come
     * @param act the written act of delegation
     */
    public record Announcement(Presence presence, @Nullable Delegation delegation, List<FileRef> act) {}

    /** Usernames of the members with an account. */
    @Transactional(readOnly = true)
    public List<String> members(SittingId id) {
        return sittings.seats(sittings.get(id)).stream()
                .map(Seat::username)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The seats that a member holds on the day of the sitting. */
    @Transactional(readOnly = true)
    public List<Seat> seatsOf(SittingId id, String username) {
        return sittings.seats(sittings.get(id)).stream()
                .filter(seat -> username.equals(seat.username()))
                .toList();
    }

    /**
     * Keeps what a member announces until the roll is called, where it is what the office begins with.
     *
     * @throws RuleBroken once the roll is called, if the person holds no seat, or if the delegation does not stand (BR-13, BR-14)
     */
    public void announce(SittingId id, Announcement announced, String by) throws RuleBroken {
        var sitting = sittings.get(id);
        if (sitting.status() != Sitting.Status.CONVENED) {
            throw new RuleBroken("X1.2", "", "governance.sitting.rollCalled");
        }
        var seats = seatsOf(id, by);
        if (seats.isEmpty()) {
            throw new RuleBroken("BR-11", "", "governance.sitting.noSuchSeat");
        }
        for (var seat : seats) {
            var answer = new RollCall.Answer(seat.id(), announced.presence(), announced.delegation());
            Roll.checkDelegation(seat, answer, sitting.heldOn(), "");
            store.put(id, sitting.ambito(), answer, by, OffsetDateTime.now(clock));
            for (var act : announced.act()) {
                var title = wording.of("delegation.filed", seat.entity(), wording.day(sitting.heldOn()));
                documents.file(sitting.path(), DocumentKind.OTHER, title, Classification.INTERNAL, act);
            }
        }
    }

    /** By id of the seat; empty for those who have announced nothing. */
    @Transactional(readOnly = true)
    public Map<String, RollCall.Answer> of(SittingId id) {
        return store.of(id).stream().collect(Collectors.toMap(RollCall.Answer::seat, Function.identity()));
    }
}
