package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.signatures.Correctable;
import it.concerto.signatures.SignatureRound;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Minutes of a sitting that are corrected while president and secretary sign them (X2). */
@Component
class SittingCorrection implements Correctable {

    private final SittingStore store;
    private final SittingPaper paper;
    private final SittingWording wording;
    private final Clock clock;

    SittingCorrection(SittingStore store, SittingPaper paper, SittingWording wording, Clock clock) {
        this.store = store;
        this.paper = paper;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public List<Part> parts(SignatureRound round) {
        return sitting(round)
                .map(sitting -> List.of(new Part(
                        wording.shown().of("paper.text"),
                        Optional.ofNullable(sitting.minutes()).orElse(""))))
                .orElse(List.of());
    }

    @Override
    public FileRef rewrite(SignatureRound round, List<String> texts, String reason, String by) {
        var sitting = sitting(round).orElseThrow();
        store.close(sitting.id(), texts.get(0), by, OffsetDateTime.now(clock));
        return paper.fileMinutes(sitting, texts.get(0), round.signers());
    }

    /** The sitting whose minutes are signed; a path knows its documents by their titles. */
    private Optional<Sitting> sitting(SignatureRound round) {
        return Stream.of(Purpose.values())
                .flatMap(purpose -> store.of(round.path(), purpose).stream())
                .filter(sitting -> sitting.status() == Sitting.Status.CLOSED)
                .filter(sitting -> paper.minutesTitle(sitting).equals(round.title()))
                .reduce((earlier, later) -> later);
    }
}
