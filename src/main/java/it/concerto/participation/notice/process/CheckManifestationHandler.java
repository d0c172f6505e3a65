package it.concerto.participation.notice.process;

import it.concerto.participation.notice.AnswerTerms;
import it.concerto.participation.notice.Check;
import it.concerto.participation.notice.DeclaredLines;
import it.concerto.participation.notice.Manifestations;
import it.concerto.participation.notice.Verifications;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Verifies a manifestation (B6). */
@Answers(form = "checkManifestation")
class CheckManifestationHandler implements AnswerHandler<CheckManifestationHandler.Answer> {

    private final Manifestations manifestations;
    private final PlanningPaths planningPaths;
    private final DeclaredLines lines;
    private final Verifications verifications;
    private final AnswerTerms terms;

    CheckManifestationHandler(
            Manifestations manifestations,
            PlanningPaths planningPaths,
            DeclaredLines lines,
            Verifications verifications,
            AnswerTerms terms) {
        this.manifestations = manifestations;
        this.planningPaths = planningPaths;
        this.lines = lines;
        this.verifications = verifications;
        this.terms = terms;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var manifestation = manifestations.get(task.require(NoticeVariables.MANIFESTATION));
        var content = manifestation.content();
        var path = planningPaths.get(manifestation.path());
        var lacks = lines.lacks(content);
        var pactDue = path.configuration().pact() == Pact.APPLICATION;
        var given = new HashMap<String, Object>();
        given.put("number", manifestation.number());
        given.put("participant", content.participantName());
        given.put("receivedAt", Rome.local(manifestation.receivedAt()).toString());
        given.put("path", path.id().value());
        given.put(
                "declared",
                lines.of(content, path).stream()
                        .map(line -> Map.of("question", line.label(), "answer", String.join("; ", line.values())))
                        .toList());
        given.put("signature", manifestation.isSigned() ? "OK" : "KO");
        given.put("dated", content.signing().signedOn() == null ? "KO" : "OK");
        given.put("areaChosen", content.areas().isEmpty() ? "KO" : "OK");
        given.put("pact", content.signing().pactAccepted() ? "OK" : pactDue ? "KO" : "NOT_DUE");
        given.put("legible", "OK");
        given.put("fields", lacks.isEmpty() ? "OK" : "KO");
        given.put("lacks", String.join(", ", lacks));
        given.put("shared", String.join("; ", lines.shared(manifestation, path)));
        verifications.rival(manifestation).ifPresent(rival -> given.put("rival", rival.number()));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var id = task.require(NoticeVariables.MANIFESTATION);
        var until = terms.completion(PathId.of(task.path()));
        verifications.check(
                id, new Check(answer.result(), answer.requirements(), answer.reason(), until), task.person());
        task.set(NoticeVariables.CHECK_RESULT, answer.result().name());
        task.set(NoticeVariables.COMPLETION_DEADLINE, Rome.iso(Rome.endOfMinute(until.atTime(LocalTime.MAX))));
    }

    /** What the form asks. */
    record Answer(
            Check.Mark signature,
            Check.Mark dated,
            Check.Mark areaChosen,
            Check.Mark pact,
            Check.Mark legible,
            Check.@Nullable Mark fields,
            Check.Result result,
            @Nullable String reason) {

        /** Forms from before mandatory answers could be missing say nothing about them. */
        Map<Check.Requirement, Check.Mark> requirements() {
            return Map.of(
                    Check.Requirement.SIGNATURE, signature,
                    Check.Requirement.DATE, dated,
                    Check.Requirement.AREA, areaChosen,
                    Check.Requirement.PACT, pact,
                    Check.Requirement.LEGIBLE, legible,
                    Check.Requirement.FIELDS, Objects.requireNonNullElse(fields, Check.Mark.OK));
        }
    }
}
