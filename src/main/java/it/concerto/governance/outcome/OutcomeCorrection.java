package it.concerto.governance.outcome;

import it.concerto.files.FileRef;
import it.concerto.signatures.Correctable;
import it.concerto.signatures.DocumentReplaced;
import it.concerto.signatures.SignatureRound;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Minutes of the outcome meeting that are corrected while they are being signed (E5, X2). */
@Component
class OutcomeCorrection implements Correctable {

    private final OutcomeTable table;
    private final HearingTable hearings;
    private final OutcomePaper paper;

    OutcomeCorrection(OutcomeTable table, HearingTable hearings, OutcomePaper paper) {
        this.table = table;
        this.hearings = hearings;
        this.paper = paper;
    }

    @Override
    public List<Part> parts(SignatureRound round) {
        return table.signedIn(round.id())
                .map(outcome -> {
                    var agreements = hearings.agreements(outcome.id());
                    return paper.areas(outcome).stream()
                            .map(area -> new Part(area.name(), agreements.getOrDefault(area.code(), "")))
                            .toList();
                })
                .orElse(List.of());
    }

    @Override
    public FileRef rewrite(SignatureRound round, List<String> texts, String reason, String by) {
        var outcome = table.signedIn(round.id()).orElseThrow();
        var areas = paper.areas(outcome);
        var agreements = new LinkedHashMap<String, String>();
        for (var index = 0; index < areas.size(); index++) {
            agreements.put(areas.get(index).code(), texts.get(index));
        }
        hearings.changeAgreements(outcome.id(), agreements);
        var file = paper.file(outcome, agreements, hearings.sheets(outcome.id()), round.signers());
        table.setMinutes(outcome.id(), file, round.id());
        return file;
    }

    /** The conclusion reads the signatures of the round that counts; before the process goes on with it. */
    @EventListener
    @Order(0)
    void on(DocumentReplaced event) {
        table.sign(event.voidedRound(), event.newRound());
    }
}
