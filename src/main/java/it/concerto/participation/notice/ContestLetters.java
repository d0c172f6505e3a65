package it.concerto.participation.notice;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the legal representative, at every address that either manifestation names, which one counts. */
@Service
@Transactional
public class ContestLetters {

    private final Contests contests;
    private final NoticeLetters letters;

    ContestLetters(Contests contests, NoticeLetters letters) {
        this.contests = contests;
        this.letters = letters;
    }

    /** @return the last instant for an answer */
    public Instant ask(String challenger) {
        var sides = contests.get(challenger);
        var until = sides.contest().answerBy();
        letters.contested(sides.challenger(), sides.standing(), until);
        letters.contested(sides.standing(), sides.challenger(), until);
        return Rome.endOfMinute(until.atTime(LocalTime.MAX));
    }
}
