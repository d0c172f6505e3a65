package it.concerto.governance.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The text of the minutes of a sitting, from what was recorded in it. */
@Service
@Transactional(readOnly = true)
public class SittingMinutes {

    private final Sittings sittings;
    private final ConvocationDeliveries deliveries;
    private final SittingWording wording;

    SittingMinutes(Sittings sittings, ConvocationDeliveries deliveries, SittingWording wording) {
        this.sittings = sittings;
        this.deliveries = deliveries;
        this.wording = wording;
    }

    /** The text to start from: the version that was not signed, else who was there, what was voted, with which result. */
    public String draft(SittingId id) {
        var sitting = sittings.get(id);
        if (sitting.minutes() != null) {
            return sitting.minutes();
        }
        var roll = sittings.attendance(sitting);
        var lines = new ArrayList<String>();
        lines.add(wording.title(sitting));
        lines.add(wording.of("minutes.place", sitting.where()));
        lines.add(wording.of("minutes.chair", chair(sitting, roll), String.valueOf(sitting.secretary())));
        lines.add("");
        lines.add(wording.of("minutes.roll"));
        roll.forEach(attendance -> lines.add("- " + line(attendance)));
        absentUnreached(sitting, roll).ifPresent(lines::add);
        sitting.agenda().forEach(item -> addItem(lines, sitting, item, roll));
        return String.join("\n", lines);
    }

    /** Who stayed away and was not convened as they should have been: the sitting can be annulled for it (X1). */
    private Optional<String> absentUnreached(Sitting sitting, List<Attendance> roll) {
        var came =
                roll.stream().filter(Attendance::wasThere).map(Attendance::seat).collect(Collectors.toSet());
        return deliveries.of(sitting).stream()
                .filter(one -> !came.contains(one.seat().id()))
                .map(one -> wording.of("sitting.unreached", one.seat().entity(), wording.of(one.problem())))
                .reduce((first, second) -> first + "; " + second)
                .map(members -> wording.of("minutes.unreached", members));
    }

    private static String chair(Sitting sitting, List<Attendance> roll) {
        return roll.stream()
                .filter(attendance -> attendance.seat().equals(sitting.chair()))
                .map(Attendance::voter)
                .findFirst()
                .orElse("");
    }

    private String line(Attendance attendance) {
        var moves = attendance.movements().stream().map(wording::of).reduce("", (before, move) -> before + ", " + move);
        return answered(attendance) + moves;
    }

    private String answered(Attendance attendance) {
        var delegation = attendance.delegation();
        var presence = wording.of(attendance.presence());
        if (delegation == null) {
            return wording.of(
                    "minutes.present", attendance.entity(), attendance.holder(), attendance.office(), presence);
        }
        return wording.of(
                "minutes.delegated",
                attendance.entity(),
                delegation.delegate(),
                wording.of(delegation.office()),
                attendance.holder(),
                delegation.document());
    }

    private void addItem(List<String> lines, Sitting sitting, AgendaItem item, List<Attendance> roll) {
        lines.add("");
        lines.add(wording.of("minutes.item", item.number(), item.title()));
        var entities = roll.stream().collect(Collectors.toMap(Attendance::seat, Attendance::entity));
        for (var vote : sittings.votes(sitting, item.number())) {
            if (vote.ballot().isEntitled() && vote.ballot().choice() != Choice.ABSENT) {
                var entity = entities.getOrDefault(
                        vote.ballot().seat(), vote.ballot().seat());
                lines.add("- " + entity + ": " + wording.of(vote.ballot().choice()));
            }
        }
        if (item.votedAt() != null) {
            lines.add(wording.of("minutes.votedAt", item.votedAt()));
        }
        var result = item.result();
        lines.add(result == null ? wording.of("minutes.noVote") : wording.of("minutes.result", wording.of(result)));
        if (item.reason() != null) {
            lines.add(wording.of("minutes.reason", item.reason()));
        }
        if (item.overrideReason() != null) {
            lines.add(wording.of("minutes.override", item.overrideReason()));
        }
        if (item.enforceable()) {
            lines.add(wording.of("minutes.enforceable"));
        }
    }
}
