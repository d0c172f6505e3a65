package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.LetterSteps.WriteLetterHandler;
import it.concerto.testing.Submissions;
import it.concerto.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;

/** Two people complete the two branches of a process at the same moment, again and again: they meet at its join. */
record TwoBranches(Processes processes, Tasks tasks, RuntimeService runtime, WriteLetterHandler handler) {

    /**
     * Nobody is refused, and nothing is left.
     *
     * @return how often one of them lost inside the engine and was served again
     */
    int meet(int rounds) throws Exception {
        var path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();
        var people = List.of(ANNA, BRUNO);
        handler.accepted.set(0);
        for (int round = 0; round < rounds; round++) {
            processes.start("TwoLettersProcess", AmbitoCode.of("CASARANO"), path, Map.of());
            var both = tasks.of(ANNA, path);
            tasks.claim(ANNA, both.get(0).taskId());
            tasks.claim(BRUNO, both.get(1).taskId());

            var outcomes = Together.all(
                    2,
                    which -> tasks.complete(
                            people.get(which), both.get(which).taskId(), Submissions.of("subject", "Invito")));

            assertThat(outcomes).hasSize(2).hasOnlyElementsOfType(Completion.Completed.class);
            assertThat(tasks.of(ANNA, path)).isEmpty();
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(path)
                            .count())
                    .isZero();
        }
        return handler.accepted.get() - 2 * rounds;
    }
}
