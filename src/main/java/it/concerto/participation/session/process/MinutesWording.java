package it.concerto.participation.session.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.Attendance;
import it.concerto.participation.session.Minutes;
import it.concerto.participation.session.Plenaries;
import it.concerto.participation.session.SessionWork;
import it.concerto.participation.session.WrittenContribution;
import it.concerto.path.PathId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Register and contributions in the words of minutes. */
@Component
class MinutesWording {

    private final SessionWork work;
    private final Plenaries plenaries;
    private final PlenaryWording plenaryWording;
    private final ParticipationWording wording;

    MinutesWording(SessionWork work, Plenaries plenaries, PlenaryWording plenaryWording, ParticipationWording wording) {
        this.work = work;
        this.plenaries = plenaries;
        this.plenaryWording = plenaryWording;
        this.wording = wording;
    }

    /** What the draft proposes: of a plenary what it heard and the priorities it shared, of others what was brought. */
    Minutes.Text proposed(PathId path, int session) {
        var people = participants(work.attendance(path, session));
        var plenary = plenaries.find(path, session);
        if (plenary.isPresent()) {
            return new Minutes.Text(
                    people,
                    orNone(plenaryWording.reports(path, plenary.get())),
                    orNone(plenaryWording.priorities(path, plenary.get())));
        }
        var brought = work.contributions(path, session);
        var positions = others(brought);
        return new Minutes.Text(
                people,
                positions.isEmpty() ? wording.of("minutes.noPosition") : positions,
                orNone(contributions(brought, WrittenContribution.Kind.PROPOSAL)));
    }

    private String participants(List<Attendance> people) {
        var lines = people.stream()
                .map(one -> one.organisation() == null || one.organisation().isBlank()
                        ? one.person()
                        : one.organisation() + " (" + one.person() + ")")
                .collect(Collectors.joining("\n"));
        return orNone(lines);
    }

    private static String contributions(List<WrittenContribution> all, WrittenContribution.Kind kind) {
        return lines(all.stream().filter(one -> one.kind() == kind).toList());
    }

    /** All but the proposals. */
    private static String others(List<WrittenContribution> all) {
        return lines(all.stream()
                .filter(one -> one.kind() != WrittenContribution.Kind.PROPOSAL)
                .toList());
    }

    private static String lines(List<WrittenContribution> contributions) {
        return contributions.stream()
                .map(one -> one.proposer() + ": " + one.title() + ". " + one.text())
                .collect(Collectors.joining("\n"));
    }

    private String orNone(String lines) {
        return lines.isEmpty() ? wording.of("minutes.none") : lines;
    }
}
