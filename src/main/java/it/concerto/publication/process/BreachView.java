package it.concerto.publication.process;

import it.concerto.publication.Breach;
import it.concerto.publication.Breaches;
import it.concerto.workflow.TaskInHand;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form about published personal data shows above its questions. */
@Component
class BreachView {

    private final Breaches breaches;
    private final Wording wording;

    BreachView(Breaches breaches, Wording wording) {
        this.breaches = breaches;
        this.wording = wording;
    }

    Breach of(TaskInHand task) {
        return breaches.get(task.require(PublicationVariables.BREACH));
    }

    Map<String, Object> given(TaskInHand task) {
        var breach = of(task);
        return Map.of(
                "title",
                breach.title(),
                "data",
                breach.data().stream()
                        .map(kind -> wording.say("publication.data." + kind))
                        .collect(Collectors.joining(", ")),
                "found",
                breach.found());
    }
}
