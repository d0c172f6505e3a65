package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Purpose;
import it.concerto.identity.Role;
import it.concerto.notifications.Invitation;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the components of the body: convocation, result, sittings that nobody came to. */
@Service
@Transactional
public class SittingLetters {

    private final Sittings sittings;
    private final PlanningPaths paths;
    private final BodyAddresses addresses;
    private final Outbox outbox;
    private final SittingWording wording;

    SittingLetters(
            Sittings sittings, PlanningPaths paths, BodyAddresses addresses, Outbox outbox, SittingWording wording) {
        this.sittings = sittings;
        this.paths = paths;
        this.addresses = addresses;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Sends every component the convocation with its calendar entry (M01). */
    public void convoke(SittingId id) {
        var sitting = sittings.get(id);
        var content = content(sitting.path());
        content.put("when", sitting.starts());
        content.put("place", sitting.where());
        content.put("call", wording.of(sitting.call()));
        content.put("agenda", sitting.agenda().stream().map(this::line).toList());
        Optional.of(documents(sitting))
                .filter(list -> !list.isEmpty())
                .ifPresent(list -> content.put("documents", list));
        Optional.ofNullable(sitting.secondCall()).ifPresent(call -> content.put("secondCall", call));
        Optional.ofNullable(sitting.videoUrl()).ifPresent(url -> content.put("videoUrl", url));
        Optional.ofNullable(sitting.urgencyReason()).ifPresent(reason -> content.put("urgency", reason));
        var entry =
                new Invitation("sitting-" + id, 0, false, wording.of("body"), sitting.starts(), null, sitting.where());
        post(MailCode.M01, sitting, convocation(id), content, entry);
    }

    /** The event that a convocation tells of. */
    static String convocation(SittingId id) {
        return "sitting-" + id + "-convened";
    }

    private String line(AgendaItem item) {
        var rapporteur = item.presentation().rapporteur();
        return rapporteur == null ? item.title() : wording.of("sitting.item", item.title(), rapporteur);
    }

    /** Each with its hash, so that everybody sees whether it is still the same at the vote (BR-56). */
    private List<String> documents(Sitting sitting) {
        return sitting.agenda().stream()
                .flatMap(item -> item.presentation().documents().stream())
                .map(file -> wording.of("sitting.document", file.name(), file.sha256()))
                .distinct()
                .toList();
    }

    /** Tells every component what was decided (M02). */
    public void tellResult(SittingId id, List<Act> acts) {
        var sitting = sittings.get(id);
        var result = Objects.requireNonNull(sitting.mainItem().result(), "no result yet");
        var content = content(sitting.path());
        content.put("date", sitting.heldOn());
        content.put("result", sitting.mainItem().title() + ": " + wording.of(result));
        votes(sitting).ifPresent(counted -> content.put("votes", counted));
        content.put("nextStep", wording.of("nextStep." + sitting.purpose() + "." + result));
        putOff(sitting).ifPresent(items -> content.put("putOff", items));
        Stream.concat(acts.stream().map(wording::act), withoutAct(sitting))
                .reduce((first, second) -> first + "; " + second)
                .ifPresent(issued -> content.put("act", issued));
        post(MailCode.M02, sitting, "sitting-" + id + "-result", content, null);
    }

    /** The further items that were not dealt with: the next convocation begins with them. */
    private Optional<String> putOff(Sitting sitting) {
        return sitting.agenda().stream()
                .filter(item -> !item.isMain() && item.result() == ItemResult.POSTPONED)
                .map(AgendaItem::title)
                .reduce((first, second) -> first + "; " + second)
                .map(titles -> wording.of("nextStep.items", titles));
    }

    private Stream<String> withoutAct(Sitting sitting) {
        return sitting.agenda().stream()
                .filter(item -> item.noActReason() != null)
                .map(item -> wording.of("act.none", item.number(), item.title()));
    }

    /** Nothing where it did not come to a vote: zero in favour would read like one. */
    private Optional<String> votes(Sitting sitting) {
        var cast = sittings.votes(sitting, AgendaItem.MAIN);
        if (cast.isEmpty()) {
            return Optional.empty();
        }
        var ballots =
                cast.stream().map(CastVote::ballot).filter(Ballot::isEntitled).toList();
        var count = VoteCount.of(ballots, true);
        return Optional.of(wording.of("paper.count", count.inFavour(), count.against(), count.abstained()));
    }

    /** Tells the president, the head of the office and the Region that the body never met (M16). */
    public void reportDesertion(PathId path, AmbitoCode ambito, Purpose purpose) {
        var last = sittings.of(path, purpose).stream().reduce((former, latter) -> latter);
        var content = content(path);
        content.put("task", wording.of("body"));
        content.put("situation", wording.of("sitting.deserted"));
        last.ifPresent(sitting -> content.put("due", sitting.heldOn()));
        var recipients = addresses.holders(ambito, Role.PRES, Role.UDPRESP, Role.REG);
        var event = "sitting-deserted-"
                + last.map(sitting -> sitting.id().toString()).orElse("");
        outbox.post(new Letter(MailCode.M16, ambito, path.value(), event, content, null), recipients);
    }

    private Map<String, Object> content(PathId path) {
        var content = new HashMap<String, Object>();
        content.put("plan", paths.get(path).planName());
        content.put("body", wording.of("body"));
        return content;
    }

    private void post(
            MailCode code, Sitting sitting, String event, Map<String, Object> content, @Nullable Invitation entry) {
        var letter = new Letter(code, sitting.ambito(), sitting.path().value(), event, content, entry);
        outbox.post(letter, addresses.components(sitting.ambito(), sitting.heldOn()));
    }
}
