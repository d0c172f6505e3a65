package it.concerto.participation.session;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.Rome;
import it.concerto.participation.notice.Session;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, closes and files the minutes of sessions (C4 to C6). */
@Service
@Transactional
public class MinutesBook {

    private static final Term WINDOW = Term.of("5cd");

    private final MinutesStore store;
    private final Sessions sessions;
    private final PlanningPaths paths;
    private final FileStore files;
    private final Documents documents;
    private final SignatureRounds rounds;
    private final MinutesLetters letters;
    private final WorkingDays days;
    private final ParticipationWording wording;
    private final Clock clock;

    MinutesBook(
            MinutesStore store,
            Sessions sessions,
            PlanningPaths paths,
            FileStore files,
            Documents documents,
            SignatureRounds rounds,
            MinutesLetters letters,
            WorkingDays days,
            ParticipationWording wording,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.paths = paths;
        this.files = files;
        this.documents = documents;
        this.rounds = rounds;
        this.letters = letters;
        this.days = days;
        this.wording = wording;
        this.clock = clock;
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
     * Sends the draft to the participants (M08).
     *
     * @return the end of the day until which they may remark on it
     */
    public Instant sendDraft(PathId path, int session) {
        var until = days.end(paths.get(path).ambito(), LocalDate.now(clock), WINDOW);
        letters.draft(path, title(path, session, wording), session, until);
        var last = Rome.endOfMinute(until.atTime(LocalTime.MAX));
        store.openRemarks(path, session, last);
        return last;
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
        var reason = former.status() == Minutes.Status.DRAFT ? null : wording.of("minutes.signaturesMissing");
        var closed = write(path, session, text, former.result(), Minutes.Status.CLOSED, reason, by);
        for (int line = 0; line < observations.size(); line++) {
            store.observe(path, paths.get(path).ambito(), closed, line, observations.get(line));
        }
        var title = wording.of("minutes.title", title(path, session, wording));
        documents.file(path, DocumentKind.MINUTES, title, Classification.INTERNAL, closed.file());
        return rounds.open(path, title, closed.file(), signers);
    }

    /** Every signer has signed: the minutes are immutable and go to the participants (M09). */
    public void file(PathId path, int session) {
        var minutes = store.latest(path, session).orElseThrow();
        store.sign(path, session, minutes.version());
        letters.signed(
                path, title(path, session, wording), session, minutes.file().sha256());
    }

    /** Tells those who answer for them that the minutes are not signed, fifteen days after the session. */
    public void reportLate(PathId path, int session) {
        letters.late(path, paths.get(path).ambito(), title(path, session), session, LocalDate.now(clock));
    }

    /** E.g. <em>Tavolo 3: L'invecchiamento attivo</em>, in the language of whoever looks. */
    @Transactional(readOnly = true)
    public String title(PathId path, int session) {
        return title(path, session, wording.shown());
    }

    private String title(PathId path, int session, ParticipationWording words) {
        var calendar = sessions.of(path).stream().map(Session::plan).toList();
        return words.title(
                paths.get(path).configuration(),
                calendar,
                sessions.get(path, session).plan());
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
        var planning = paths.get(path);
        var words = wording.of("minutes.result." + result);
        var html = new MinutesText(planning.planName(), title(path, session, wording), text, words).html();
        var file = files.store("verbale-sessione-" + session + ".html", html);
        var minutes = new Minutes(session, version, text, result, status, reason, file);
        store.insert(path, planning.ambito(), minutes, by, clock.instant());
        return minutes;
    }
}
