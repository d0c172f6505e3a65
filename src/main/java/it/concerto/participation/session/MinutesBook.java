package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, closes and files the minutes of sessions (C4 to C6). */
@Service
@Transactional
public class MinutesBook {

    private final MinutesStore store;
    private final MinutesPaper paper;
    private final SignatureRounds rounds;
    private final MinutesLetters letters;
    private final PlanningPaths paths;

    MinutesBook(
            MinutesStore store,
            MinutesPaper paper,
            SignatureRounds rounds,
            MinutesLetters letters,
            PlanningPaths paths) {
        this.store = store;
        this.paper = paper;
        this.rounds = rounds;
        this.letters = letters;
        this.paths = paths;
    }

    /** The newest version. */
    @Transactional(readOnly = true)
    public Optional<Minutes> latest(PathId path, int session) {
        return store.latest(path, session);
    }

    /**
     * Writes the draft (C4).
     *
     * @throws RuleBroken if a section is empty instead of saying so (BR-39)
     */
    public void draft(PathId path, int session, Minutes.Text text, String result, String by) throws RuleBroken {
        text.check();
        write(path, session, text, result, Minutes.Status.DRAFT, null, by);
    }

    /**
     * Closes the minutes with what became of the remarks, files them and asks for signatures (C6). After a refused signature
     * this makes a new version, for the reason given (BR-40).
     *
     * @param signers usernames; more than the drafter alone
     * @return id of the signature round
     * @throws RuleBroken if a section is empty (BR-39), a remark that was not taken up has no reason, or only one person is to
     *     sign
     * @throws IllegalStateException if the minutes are signed (BR-40)
     */
    public String close(
            PathId path,
            int session,
            Minutes.Text text,
            List<Observation> observations,
            List<String> signers,
            String by)
            throws RuleBroken {
        text.check();
        for (int i = 0; i < observations.size(); i++) {
            var reason = observations.get(i).reason();
            if (!observations.get(i).accepted() && (reason == null || reason.isBlank())) {
                throw new RuleBroken("C6", "observations." + i + ".reason", "participation.minutes.reasonMissing");
            }
        }
        if (signers.stream().distinct().count() < 2) {
            throw new RuleBroken("2.4.4", "signers", "participation.minutes.oneSigner");
        }
        var former = store.latest(path, session).orElseThrow();
        var reason = former.status() == Minutes.Status.DRAFT ? null : paper.reasonOfCorrection();
        var closed = write(path, session, text, former.result(), Minutes.Status.CLOSED, reason, by);
        for (int line = 0; line < observations.size(); line++) {
            store.observe(path, paths.get(path).ambito(), closed, line, observations.get(line));
        }
        return rounds.open(path, paper.file(path, closed), closed.file(), signers);
    }

    /**
     * Writes closed minutes anew while they are being signed; what became of the remarks stays.
     *
     * @throws RuleBroken if a section is empty (BR-39)
     */
    FileRef correct(PathId path, Minutes former, Minutes.Text text, String reason, String by) throws RuleBroken {
        text.check();
        var corrected = write(path, former.session(), text, former.result(), Minutes.Status.CLOSED, reason, by);
        var ambito = paths.get(path).ambito();
        var observations = store.observations(path, former.session(), former.version());
        for (int line = 0; line < observations.size(); line++) {
            store.observe(path, ambito, corrected, line, observations.get(line));
        }
        paper.file(path, corrected);
        return corrected.file();
    }

    /** Every signer has signed: the minutes are immutable and go to the participants (M09). */
    public void file(PathId path, int session) {
        var minutes = store.latest(path, session).orElseThrow();
        store.sign(path, session, minutes.version());
        letters.signed(path, session, minutes.file().sha256());
    }

    /** Tells those who answer for them that the minutes are not signed, fifteen days after the session. */
    public void reportLate(PathId path, int session, LocalDate today) {
        letters.late(path, paths.get(path).ambito(), session, today);
    }

    private Minutes write(
            PathId path,
            int session,
            Minutes.Text text,
            String result,
            Minutes.Status status,
            @Nullable String reason,
            String by) {
        var former = store.latest(path, session);
        if (former.filter(minutes -> minutes.status() == Minutes.Status.SIGNED).isPresent()) {
            throw new IllegalStateException("Minutes of session " + session + " of " + path + " are signed");
        }
        var version = former.map(Minutes::version).orElse(0) + 1;
        var file = paper.write(path, session, text, result);
        var minutes = new Minutes(session, version, text, result, status, reason, file);
        store.insert(path, paths.get(path).ambito(), minutes, by);
        return minutes;
    }
}
