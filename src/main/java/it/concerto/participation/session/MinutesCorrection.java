package it.concerto.participation.session;

import it.concerto.files.FileRef;
import it.concerto.participation.ParticipationWording;
import it.concerto.signatures.Correctable;
import it.concerto.signatures.SignatureRound;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Component;

/** Minutes of a session that are corrected while they are being signed (S7, X2): a further version with its reason. */
@Component
class MinutesCorrection implements Correctable {

    private final MinutesBook book;
    private final MinutesStore store;
    private final ParticipationWording wording;

    MinutesCorrection(MinutesBook book, MinutesStore store, ParticipationWording wording) {
        this.book = book;
        this.store = store;
        this.wording = wording;
    }

    @Override
    public List<Part> parts(SignatureRound round) {
        return store.withFile(round.path(), round.document())
                .map(minutes -> List.of(
                        new Part(
                                wording.shown().of("minutes.participants"),
                                minutes.text().participants()),
                        new Part(
                                wording.shown().of("minutes.positions"),
                                minutes.text().positions()),
                        new Part(
                                wording.shown().of("minutes.agreements"),
                                minutes.text().agreements())))
                .orElse(List.of());
    }

    @Override
    public FileRef rewrite(SignatureRound round, List<String> texts, String reason, String by) throws RuleBroken {
        var former = store.withFile(round.path(), round.document()).orElseThrow();
        var text = new Minutes.Text(texts.get(0), texts.get(1), texts.get(2));
        return book.correct(round.path(), former, text, reason, by);
    }
}
