package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a sitting with its minutes and has president and secretary sign them (X1.5). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class SittingClosure {

    private final SittingStore store;
    private final SittingPaper paper;
    private final SittingSigners signers;
    private final SignatureRounds rounds;
    private final Clock clock;

    SittingClosure(
            SittingStore store, SittingPaper paper, SittingSigners signers, SignatureRounds rounds, Clock clock) {
        this.store = store;
        this.paper = paper;
        this.signers = signers;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * What is put to the signatures.
     *
     * @param signers usernames
     */
    public record Minutes(String text, List<FileRef> annexes, List<String> signers) {}

    /**
     * Files the minutes and opens the round of signatures on them; after signatures that were refused this is a new version.
     *
     * @param by username of whoever drafted them
     * @return id of the signature round
     * @throws RuleBroken if fewer than two sign (2.4.4) or the president, who has an account, does not
     */
    public String close(SittingId id, Minutes minutes, String by) throws RuleBroken {
        signers.check(store.find(id).orElseThrow(), minutes.signers());
        var sitting = write(id, minutes, by);
        var file = paper.fileMinutes(sitting, minutes.text(), minutes.signers());
        return rounds.open(sitting.path(), paper.minutesTitle(sitting), file, minutes.signers());
    }

    /** Files the minutes of a sitting whose model is from before they were signed here. */
    public void closeUnsigned(SittingId id, Minutes minutes, String by) {
        paper.fileMinutes(write(id, minutes, by), minutes.text(), List.of());
    }

    private Sitting write(SittingId id, Minutes minutes, String by) {
        store.close(id, minutes.text(), by, OffsetDateTime.now(clock));
        var sitting = store.find(id).orElseThrow();
        minutes.annexes().forEach(annex -> paper.fileAnnex(sitting, annex));
        return sitting;
    }
}
