package it.concerto.governance.council.process;

import it.concerto.governance.council.CouncilDossier;
import it.concerto.governance.council.CouncilLetters;
import it.concerto.governance.council.Councils;
import it.concerto.governance.council.Councils.Transmission;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the adopted plan to the council (G1). */
@Answers(form = "transmitToCouncil")
class TransmitToCouncilHandler implements AnswerHandler<TransmitToCouncilHandler.Answer> {

    /** Nobody is reminded at night. */
    private static final LocalTime REMINDER_HOUR = LocalTime.of(9, 0);

    private final Councils councils;
    private final CouncilDossier dossier;
    private final CouncilLetters letters;
    private final CouncilView view;
    private final Clock clock;

    TransmitToCouncilHandler(
            Councils councils, CouncilDossier dossier, CouncilLetters letters, CouncilView view, Clock clock) {
        this.councils = councils;
        this.dossier = dossier;
        this.letters = letters;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var council = CouncilVariables.councilOf(task);
        var given = new HashMap<>(view.plan(council));
        given.put("subject", view.subject(council).name());
        given.put("transmittedOn", LocalDate.now(clock).toString());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var council = CouncilVariables.councilOf(task);
        var submission = councils.transmit(
                council,
                new Transmission(answer.subject(), answer.transmittedOn(), answer.protocol()),
                task.person().username());
        view.take(task, "governance.deed.lateCouncilSent", answer.transmittedOn(), answer.lateReason());
        letters.transmit(council, dossier.file(council, submission));
        task.set(CouncilVariables.REMINDER_AT, morning(submission.dueOn().plusDays(1)));
        task.set(
                CouncilVariables.REGION_NOTE_AT,
                morning(councils.regionNoteOn(council).plusDays(1)));
    }

    private String morning(LocalDate day) {
        return day.atTime(REMINDER_HOUR)
                .atZone(clock.getZone())
                .toOffsetDateTime()
                .toString();
    }

    /** What the form asks. */
    record Answer(
            CouncilSubject subject, LocalDate transmittedOn, @Nullable String lateReason, @Nullable String protocol) {}
}
