package it.concerto.participation.session;

import it.concerto.participation.ParticipationTerm;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days in which participants may remark on draft minutes (C5). */
@Service
@Transactional
public class RemarkWindow {

    private final MinutesStore store;
    private final MinutesLetters letters;
    private final PlanningPaths paths;
    private final Terms terms;
    private final Clock clock;

    RemarkWindow(MinutesStore store, MinutesLetters letters, PlanningPaths paths, Terms terms, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.paths = paths;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Sends the draft to the participants (M08).
     *
     * @return the end of the day until which they may remark on it
     */
    public Instant open(PathId path, int session) {
        var until = terms.end(paths.get(path).ambito(), LocalDate.now(clock), ParticipationTerm.REMARKS);
        letters.draft(path, session, until);
        var last = Rome.endOfMinute(until.atTime(LocalTime.MAX));
        store.openRemarks(path, session, last);
        return last;
    }
}
