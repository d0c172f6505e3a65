package it.concerto.testing;

import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ElementsInScope;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.Subjects;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the small models of the engine's tests name. */
public final class LetterSteps {

    /** Set by the answer; steers {@code Gateway_Urgent}. */
    static final ProcessVariable<Boolean> URGENT = ProcessVariable.flag("urgent");

    /** What the letter is about so far: the form starts from it. */
    public static final ProcessVariable<String> ABOUT = ProcessVariable.text("about");

    /** Whose signature a called process asks for. */
    public static final ProcessVariable<String> SIGNER = ProcessVariable.text("signer");

    private LetterSteps() {}

    @ProcessStep("countLetter")
    public static class CountLetterStep implements JavaDelegate {

        public final AtomicInteger counted = new AtomicInteger();
        public volatile boolean fails;

        @Override
        public void execute(DelegateExecution execution) {
            if (fails) {
                throw new IllegalStateException("The step cannot do its work");
            }
            counted.incrementAndGet();
        }
    }

    @ProcessStep("signersInScope")
    public static class SignersInScope implements ElementsInScope {

        public volatile List<String> signers = List.of();

        @Override
        public List<String> elements(VariableScope scope) {
            return signers;
        }
    }

    /** Signers may be named in tests. */
    @Component
    public static class SignerSubjects implements Subjects {

        public volatile String prefix = "Firma di ";

        @Override
        public Set<String> elements() {
            return Set.of("SignLetterProcess");
        }

        @Override
        public ProcessVariable<String> variable() {
            return SIGNER;
        }

        @Override
        public Optional<String> of(String path, String value) {
            return Optional.of(prefix + value);
        }
    }

    @Answers(form = "writeLetter")
    public static class WriteLetterHandler implements AnswerHandler<WriteLetterHandler.Answer> {

        /** How often an answer came here, also one that was rolled back afterwards. */
        public final AtomicInteger accepted = new AtomicInteger();

        /** What the form asks. */
        public record Answer(String subject, boolean urgent) {}

        @Override
        public Map<String, Object> given(TaskInHand task) {
            return task.get(ABOUT)
                    .<Map<String, Object>>map(about -> Map.of("subject", about, "remark", "Da " + about))
                    .orElse(Map.of());
        }

        /** As if it moved with the calendar. */
        @Override
        public Set<String> reckoned() {
            return Set.of("remark");
        }

        @Override
        public void accept(TaskInHand task, @Nullable Answer answer) throws RuleBroken {
            accepted.incrementAndGet();
            if (answer.subject().equals("forbidden")) {
                throw new RuleBroken("TEST", "subject", "testing.forbidden");
            }
            task.set(URGENT, answer.urgent());
        }
    }
}
