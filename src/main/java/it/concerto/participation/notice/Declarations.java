package it.concerto.participation.notice;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Contest.Settlement;
import it.concerto.participation.notice.DeclaredLines.Line;
import it.concerto.path.PlanningPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manifestation as people read it: what was declared, what came with it, what is still to be said about it. */
@Service
@Transactional(readOnly = true)
public class Declarations {

    private final ManifestationStore store;
    private final DeclaredLines lines;
    private final Withdrawals withdrawals;
    private final Contests contests;
    private final ParticipationWording wording;

    Declarations(
            ManifestationStore store,
            DeclaredLines lines,
            Withdrawals withdrawals,
            Contests contests,
            ParticipationWording wording) {
        this.store = store;
        this.lines = lines;
        this.withdrawals = withdrawals;
        this.contests = contests;
        this.wording = wording;
    }

    /**
     * The other manifestation of the same organisation, as long as it is open which of them counts.
     *
     * @param until last day to say it
     */
    public record Rival(int number, LocalDate until) {}

    public List<Line> lines(Manifestation manifestation, PlanningPath path) {
        return lines.of(manifestation.content(), path);
    }

    /** Which mandatory answers it came without, in words. */
    public List<String> lacks(Manifestation manifestation) {
        return lines.lacks(manifestation.content());
    }

    /** All its files, those of later statements at the end; the order of what is there never changes. */
    public List<FiledFile> files(Manifestation manifestation) {
        var statements = contests.statements(manifestation).stream()
                .flatMap(statement -> statement.files().stream())
                .map(file -> new FiledFile(FiledFile.Kind.STATEMENT, file));
        return Stream.concat(manifestation.files().stream(), statements).toList();
    }

    public boolean isWithdrawable(Manifestation manifestation) {
        return withdrawals.isPossible(manifestation);
    }

    public Optional<Rival> rival(Manifestation manifestation) {
        return contests.of(manifestation)
                .map(sides -> new Rival(
                        sides.against(manifestation).number(), sides.contest().answerBy()));
    }

    /** Which one counted in the end, and why, in words. */
    public List<String> settlements(Manifestation manifestation) {
        return contests.settled(manifestation).stream()
                .flatMap(contest -> Stream.ofNullable(contest.settlement()))
                .map(this::words)
                .toList();
    }

    private String words(Settlement settlement) {
        var number = String.valueOf(store.get(settlement.winner()).number());
        return wording.shown()
                .of("Means." + settlement.means(), number, settlement.reason())
                .strip();
    }
}
