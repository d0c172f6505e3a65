package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.workflow.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a participant send somebody else to speak on an area (3.b); what was declared keeps its hash, and who was sent before is kept. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class SpeakerChanges {

    private final ManifestationStore manifestations;
    private final SpeakerChangeStore store;
    private final SpeakerTerms terms;
    private final SpeakerNews news;
    private final ReadingPasses passes;

    SpeakerChanges(
            ManifestationStore manifestations,
            SpeakerChangeStore store,
            SpeakerTerms terms,
            SpeakerNews news,
            ReadingPasses passes) {
        this.manifestations = manifestations;
        this.store = store;
        this.terms = terms;
        this.news = news;
        this.passes = passes;
    }

    /** The areas on which somebody else may still be sent. */
    @Transactional(readOnly = true)
    public List<SpeakerTerms.Open> open(Manifestation manifestation) {
        return terms.open(manifestation);
    }

    /**
     * From now on the new one speaks on the area, in place of all whom the participant named for it (BR-26); who was convened to a
     * session to come has somebody convened in their place, has it taken out of their calendar, and reads nothing more of it.
     *
     * @param by username of the official who registers it; null for the participant's own click in the portal
     * @throws RuleBroken if the manifestation does not stand or does not name the area, or the next session is too near
     */
    public void change(String id, SpeakerForm speaker, @Nullable String by) throws RuleBroken {
        var before = manifestations.hold(id);
        var former = before.content().areas().stream()
                .filter(choice -> choice.area().equals(speaker.area()))
                .toList();
        if (former.isEmpty() || !SpeakerTerms.mayChange(before)) {
            throw new RuleBroken("3.b", "area", "participation.speaker.notThere");
        }
        terms.require(before, speaker.area());
        var ambito = terms.ambito(before);
        var now = speaker.choice();
        var after = before.content()
                .with(exchanged(before.content(), now), before.content().signing());
        store.put(id, after, now);
        store.add(id, ambito, former, by);
        news.record(before, ambito, terms.label(before, speaker.area()), speaker.reason(), by);
        var waiting = terms.waiting(before, speaker.area());
        news.convene(before, former, now, waiting);
        news.excuse(before, former, waiting);
        closePasses(before, former, manifestations.get(id), waiting);
    }

    /** Who still speaks there on another area reads on, and so does the participant, who may be reached in their place. */
    private void closePasses(Manifestation before, List<AreaChoice> former, Manifestation now, List<Session> waiting) {
        for (var session : waiting) {
            var stay = Stream.concat(Convened.speakers(session, now), Stream.of(now.recipient()))
                    .map(one -> pass(session, now, one))
                    .toList();
            former.stream()
                    .map(choice -> pass(session, now, before.reached(choice)))
                    .filter(pass -> !stay.contains(pass))
                    .forEach(passes::close);
        }
    }

    private static Pass pass(Session session, Manifestation of, Recipient speaker) {
        return Pass.of(of.path(), session.number(), of.id(), speaker.email());
    }

    /** The new one stands where the first of the former ones stood. */
    private static List<AreaChoice> exchanged(Expression content, AreaChoice now) {
        var choices = new ArrayList<AreaChoice>();
        for (var choice : content.areas()) {
            if (!choice.area().equals(now.area())) {
                choices.add(choice);
            } else if (!choices.contains(now)) {
                choices.add(now);
            }
        }
        return choices;
    }
}
