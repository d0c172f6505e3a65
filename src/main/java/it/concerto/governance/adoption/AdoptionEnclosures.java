package it.concerto.governance.adoption;

import it.concerto.governance.proposal.Enclosures;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.path.PathId;
import it.concerto.plan.SheetSummary;
import it.concerto.plan.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes with the proposal to adopt: the ASL on each sheet and how what it denied was settled (F4), and the annexes (F1). */
@Component
class AdoptionEnclosures implements Enclosures {

    private final AdoptionStore store;
    private final Proposals proposals;
    private final Sheets sheets;
    private final SittingWording wording;

    AdoptionEnclosures(AdoptionStore store, Proposals proposals, Sheets sheets, SittingWording wording) {
        this.store = store;
        this.proposals = proposals;
        this.sheets = sheets;
        this.wording = wording;
    }

    @Override
    public List<String> assents(PathId path, Purpose purpose) {
        var proposal = proposals.latest(path, purpose);
        if (purpose != Purpose.ADOPTION || proposal.isEmpty()) {
            return List.of();
        }
        var answers = store.assents(proposal.get());
        if (answers.isEmpty()) {
            return List.of();
        }
        var titles = sheets.of(path).stream().collect(Collectors.toMap(SheetSummary::number, SheetSummary::title));
        var settled = store.mediations(proposal.get()).stream()
                .collect(Collectors.toMap(Mediation::sheet, Function.identity()));
        return answers.stream()
                .map(answer -> line(answer, titles, settled.get(answer.sheet())))
                .toList();
    }

    @Override
    public List<String> annexes(PathId path, Purpose purpose) {
        return proposals
                .latest(path, purpose)
                .filter(proposal -> purpose == Purpose.ADOPTION)
                .map(store::annexes)
                .orElse(List.of());
    }

    private String line(SheetAssent answer, Map<Integer, String> titles, @Nullable Mediation mediation) {
        var number = String.valueOf(answer.sheet());
        var title = wording.of("outcome.sheet", number, titles.getOrDefault(answer.sheet(), number));
        var given = wording.of("assent.line", title, wording.of("paper.assent." + answer.answer()));
        var reason = Optional.ofNullable(answer.reason()).map(text -> wording.of("assent.reason", text));
        var settlement =
                Optional.ofNullable(mediation).map(one -> wording.of("assent.settled." + one.settlement(), one.note()));
        var kept = Optional.ofNullable(mediation)
                .map(Mediation::socialPart)
                .map(amount -> wording.of("assent.socialPart", amount));
        return Stream.of(Optional.of(given), reason, settlement, kept)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
