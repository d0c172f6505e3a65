package it.concerto.participation.session.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.Attendance;
import it.concerto.participation.session.WrittenContribution;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Register and contributions in the words of minutes. */
@Component
class MinutesWording {

    private final ParticipationWording wording;

    MinutesWording(ParticipationWording wording) {
        this.wording = wording;
    }

    String participants(List<Attendance> people) {
        var lines = people.stream()
                .map(one -> one.organisation() == null || one.organisation().isBlank()
                        ? one.person()
                        : one.organisation() + " (" + one.person() + ")")
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? wording.of("minutes.none") : lines;
    }

    String contributions(List<WrittenContribution> all, WrittenContribution.Kind kind) {
        return lines(all.stream().filter(one -> one.kind() == kind).toList());
    }

    /** All but the proposals. */
    String others(List<WrittenContribution> all) {
        return lines(all.stream()
                .filter(one -> one.kind() != WrittenContribution.Kind.PROPOSAL)
                .toList());
    }

    private String lines(List<WrittenContribution> contributions) {
        var lines = contributions.stream()
                .map(one -> one.proposer() + ": " + one.title() + ". " + one.text())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? wording.of("minutes.none") : lines;
    }
}
