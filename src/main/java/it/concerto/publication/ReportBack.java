package it.concerto.publication;

import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.participation.Participants;
import it.concerto.participation.Participants.Participant;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersions;
import it.concerto.plan.TreatedContribution;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who took part that the plan is public, and first of all what became of what they proposed. */
@Service
@Transactional
public class ReportBack {

    private final Participants participants;
    private final PlanVersions versions;
    private final PlanningPaths paths;
    private final Outbox outbox;
    private final MessageSource messages;

    ReportBack(
            Participants participants,
            PlanVersions versions,
            PlanningPaths paths,
            Outbox outbox,
            MessageSource messages) {
        this.participants = participants;
        this.versions = versions;
        this.paths = paths;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public int recipients(PathId path) {
        return participants.of(path).size();
    }

    /** One mail (M17) for each participant. */
    public void send(Publication publication) {
        var path = paths.get(publication.path());
        var answers = versions.answers(versions.get(path.id(), publication.planVersion()));
        participants.of(path.id()).forEach(participant -> send(path, publication, participant, answers));
    }

    private void send(
            PlanningPath path, Publication publication, Participant participant, List<TreatedContribution> answers) {
        var content = new HashMap<String, Object>();
        content.put("plan", path.planName());
        content.put("title", path.planName());
        content.put("link", "/piani/" + path.id());
        var own = answers.stream()
                .filter(answer -> participant.references().contains(answer.reference()))
                .map(this::words)
                .toList();
        if (!own.isEmpty()) {
            content.put("answers", own);
        }
        content.put(
                "documents",
                publication.publicAnnexes().stream().map(Annex::title).toList());
        var event = "plan-published-" + publication.planVersion();
        outbox.post(
                new Letter(MailCode.M17, path.ambito(), path.id().value(), event, content, null),
                List.of(participant.recipient()));
    }

    private String words(TreatedContribution answer) {
        var treatment = messages.getMessage("plan.treatment." + answer.treatment(), null, Locale.ITALIAN);
        return "%s: %s. %s".formatted(answer.title(), treatment, answer.reason());
    }
}
