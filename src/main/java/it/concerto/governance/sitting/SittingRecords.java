package it.concerto.governance.sitting;

import it.concerto.governance.sitting.SittingRecord.Dispute;
import it.concerto.governance.sitting.SittingRecord.Item;
import it.concerto.governance.sitting.SittingRecord.NamedAmendment;
import it.concerto.governance.sitting.SittingRecord.NamedVote;
import it.concerto.governance.sitting.SittingRecord.Proposed;
import it.concerto.governance.sitting.SittingRecord.Side;
import it.concerto.governance.sitting.VoteStatement.Stance;
import it.concerto.path.PathNames;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what was recorded of a sitting, table by table. */
@Component
class SittingRecords {

    private final Sittings sittings;
    private final VoteStatementStore statements;
    private final ProposalRecords proposed;
    private final PathNames names;
    private final SittingWording wording;

    SittingRecords(
            Sittings sittings,
            VoteStatementStore statements,
            ProposalRecords proposed,
            PathNames names,
            SittingWording wording) {
        this.sittings = sittings;
        this.statements = statements;
        this.proposed = proposed;
        this.names = names;
        this.wording = wording;
    }

    SittingRecord of(Sitting sitting) {
        var roll = sittings.attendance(sitting);
        var entities = roll.stream().collect(Collectors.toMap(Attendance::seat, Attendance::entity));
        return new SittingRecord(
                names.one(sitting.path().value()).head(),
                sitting,
                roll,
                sitting.agenda().stream()
                        .map(item -> item(sitting, item, entities))
                        .toList(),
                proposed.of(sitting),
                disputes(sitting, entities));
    }

    /** What the body was asked to resolve on an item. */
    Proposed proposed(Sitting sitting, int item) {
        return proposed.of(sitting, sitting.item(item));
    }

    private List<Dispute> disputes(Sitting sitting, Map<String, String> entities) {
        return statements.of(sitting.id()).stream()
                .filter(said -> said.stance() == Stance.DISPUTED)
                .map(said -> new Dispute(
                        entities.getOrDefault(said.seat(), said.seat()),
                        wording.of(said.point()),
                        Objects.requireNonNullElse(said.reason(), "")))
                .toList();
    }

    private Item item(Sitting sitting, AgendaItem item, Map<String, String> entities) {
        var votes = sittings.votes(sitting, item.number());
        return new Item(
                item,
                votes.stream()
                        .filter(vote -> vote.ballot().isEntitled())
                        .map(vote -> new NamedVote(entity(vote, entities), vote))
                        .toList(),
                VoteCount.of(votes.stream().map(CastVote::ballot).toList(), true),
                sittings.amendments(sitting, item.number()).stream()
                        .map(voted ->
                                new NamedAmendment(voted, sides(sitting, item.number(), voted.number(), entities)))
                        .toList(),
                sides(sitting, item.number(), Tellers.ENFORCEABILITY, entities));
    }

    private List<Side> sides(Sitting sitting, int item, int motion, Map<String, String> entities) {
        var byChoice = sittings.motionVotes(sitting, item, motion).stream()
                .filter(ballot -> ballot.isEntitled() && ballot.choice().isPresent())
                .collect(Collectors.groupingBy(
                        Ballot::choice,
                        () -> new EnumMap<>(Choice.class),
                        Collectors.mapping(
                                ballot -> entities.getOrDefault(ballot.seat(), ballot.seat()), Collectors.toList())));
        return byChoice.entrySet().stream()
                .map(side -> new Side(side.getKey(), side.getValue()))
                .toList();
    }

    private static String entity(CastVote vote, Map<String, String> entities) {
        return entities.getOrDefault(vote.ballot().seat(), vote.ballot().seat());
    }
}
