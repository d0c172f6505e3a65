package it.concerto.participation.notice;

import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when a participant whom the office asks today can answer. */
@Component
public class AnswerTerms {

    private static final Term COMPLETION = Term.of("3wd");
    private static final Term CONTEST = Term.of("2wd");

    private final PlanningPaths paths;
    private final WorkingDays days;
    private final Clock clock;

    AnswerTerms(PlanningPaths paths, WorkingDays days, Clock clock) {
        this.paths = paths;
        this.days = days;
        this.clock = clock;
    }

    /** Last day for what is missing. */
    public LocalDate completion(PathId path) {
        return end(path, COMPLETION);
    }

    /** Last day to say which of two manifestations counts. */
    LocalDate contest(PathId path) {
        return end(path, CONTEST);
    }

    private LocalDate end(PathId path, Term term) {
        return days.end(paths.get(path).ambito(), LocalDate.now(clock), term);
    }
}
