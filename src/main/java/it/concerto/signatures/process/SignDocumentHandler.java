package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;

import it.concerto.files.FileRef;
import it.concerto.signatures.SignatureKind;
import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a signature, or the refusal of it. */
@Answers(form = "signDocument")
class SignDocumentHandler implements AnswerHandler<SignDocumentHandler.Answer> {

    private final SignatureRounds rounds;

    SignDocumentHandler(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var round = rounds.get(task.require(SIGNATURE_ROUND));
        return Map.of("documentTitle", round.title(), "sha256", round.document().sha256());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var round = task.require(SIGNATURE_ROUND);
        switch (answer.outcome()) {
            case REFUSED -> rounds.refuse(round, task.person(), Objects.requireNonNullElse(answer.reason(), ""));
            case SIGNED -> rounds.sign(round, task.person(), answer.kindGiven(), null, answer.copy());
            case SIGNED_WITH_NOTE ->
                rounds.sign(round, task.person(), answer.kindGiven(), answer.note(), answer.copy());
        }
    }

    enum Outcome {
        SIGNED,
        SIGNED_WITH_NOTE,
        REFUSED
    }

    record Answer(
            Outcome outcome,
            @Nullable SignatureKind kind,
            List<FileRef> signedCopy,
            @Nullable String note,
            @Nullable String reason) {

        private SignatureKind kindGiven() throws RuleBroken {
            if (kind == null) {
                throw new RuleBroken("X2", "kind", "signatures.refused.kindMissing");
            }
            return kind;
        }

        private @Nullable FileRef copy() {
            return signedCopy.isEmpty() ? null : signedCopy.get(0);
        }
    }
}
