package it.concerto.participation.notice;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when a participant whom the office asks today can answer. */
@Component
public class AnswerTerms {

    private final PlanningPaths paths;
    private final Terms terms;
    private final Clock clock;

    AnswerTerms(PlanningPaths paths, Terms terms, Clock clock) {
        this.paths = paths;
        this.terms = terms;
        this.clock = clock;
    }

    /** Last day for what is missing. */
    public LocalDate completion(PathId path) {
        return end(path, "Task_CompleteManifestation");
    }

    /** Last day to say which of two manifestations counts. */
    LocalDate contest(PathId path) {
        return end(path, "Task_SettleContest");
    }

    private LocalDate end(PathId path, String task) {
        return terms.endOfTask(paths.get(path).ambito(), LocalDate.now(clock), task);
    }
}
