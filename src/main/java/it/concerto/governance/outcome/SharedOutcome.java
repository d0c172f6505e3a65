package it.concerto.governance.outcome;

import it.concerto.participation.HandedPapers;
import it.concerto.participation.HandedPapers.Paper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands the signed minutes of an outcome to the participants, who read them without an account. */
@Component
class SharedOutcome {

    private final HandedPapers papers;
    private final OutcomeWording wording;

    SharedOutcome(HandedPapers papers, OutcomeWording wording) {
        this.papers = papers;
        this.wording = wording;
    }

    void share(Outcome outcome) {
        Optional.ofNullable(outcome.minutes())
                .map(minutes -> new Paper(wording.of("minutes.title", outcome.number()), minutes))
                .ifPresent(paper -> papers.hand(outcome.path(), paper));
    }
}
