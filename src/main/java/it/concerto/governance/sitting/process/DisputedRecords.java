package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.Attendance;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.governance.sitting.VoteStatement;
import it.concerto.governance.sitting.VoteStatements;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What members said to their recorded presences and votes, beside what was recorded, for whoever drafts the minutes. */
@Component
class DisputedRecords {

    private final VoteStatements statements;
    private final Sittings sittings;
    private final SittingWording wording;

    DisputedRecords(VoteStatements statements, Sittings sittings, SittingWording wording) {
        this.statements = statements;
        this.sittings = sittings;
        this.wording = wording;
    }

    List<Map<String, String>> rows(Sitting sitting) {
        var said = statements.of(sitting.id());
        if (said.isEmpty()) {
            return List.of();
        }
        var roll =
                sittings.attendance(sitting).stream().collect(Collectors.toMap(Attendance::seat, Function.identity()));
        return said.stream()
                .flatMap(each ->
                        Stream.ofNullable(roll.get(each.seat())).map(attendance -> row(sitting, attendance, each)))
                .toList();
    }

    private Map<String, String> row(Sitting sitting, Attendance attendance, VoteStatement said) {
        var shown = wording.shown();
        var stance = shown.of(said.stance());
        return Map.of(
                "item",
                shown.of(said.point()),
                "entity",
                attendance.entity(),
                "record",
                said.point().isPresence() ? shown.presence(attendance) : choice(sitting, said),
                "said",
                said.reason() == null ? stance : stance + ": " + said.reason());
    }

    private String choice(Sitting sitting, VoteStatement said) {
        var shown = wording.shown();
        return statements
                .vote(sitting, said.point(), said.seat())
                .map(choice -> shown.vote(sitting, said.point(), choice))
                .orElse("");
    }
}
