package it.concerto.plan.money;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.sheet.SheetStore;
import it.concerto.workflow.RuleBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the money of a plan and says what is left of it. */
@Service
@Transactional
public class Funding {

    private final FundingStore store;
    private final SheetStore sheets;
    private final PlanningPaths paths;
    private final Ambiti ambiti;

    Funding(FundingStore store, SheetStore sheets, PlanningPaths paths, Ambiti ambiti) {
        this.store = store;
        this.sheets = sheets;
        this.paths = paths;
        this.ambiti = ambiti;
    }

    @Transactional(readOnly = true)
    public List<FundingLine> lines(PathId path) {
        return store.lines(path);
    }

    /**
     * Makes these the path's lines.
     *
     * @throws RuleBroken if a fund has two lines for one year
     */
    public void record(PathId path, List<FundingLine> lines) throws RuleBroken {
        var seen = new HashSet<String>();
        for (int row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            if (!seen.add(line.fund() + " " + line.year())) {
                throw new RuleBroken(
                        "D4",
                        "lines." + row + ".fund",
                        "plan.funding.lineTwice",
                        line.fund(),
                        String.valueOf(line.year()));
            }
        }
        store.replace(path, paths.get(path).ambito(), lines);
    }

    @Transactional(readOnly = true)
    public List<Cofinancing> cofinancings(PathId path) {
        return store.cofinancings(path);
    }

    @Transactional(readOnly = true)
    public Optional<Cofinancing> cofinancing(PathId path, IstatCode municipality) {
        return store.cofinancings(path).stream()
                .filter(answer -> answer.municipality().equals(municipality))
                .findFirst();
    }

    /** Takes a Comune's answer; a later one replaces it. */
    public void answer(PathId path, Cofinancing answer) {
        store.replace(path, paths.get(path).ambito(), answer);
    }

    /** The Comuni of the Ambito that have not answered yet. */
    @Transactional(readOnly = true)
    public List<Municipality> silent(PathId path) {
        return without(path, store.cofinancings(path));
    }

    /** The Comuni of the Ambito whose money is not confirmed: they cannot, or have not answered. */
    @Transactional(readOnly = true)
    public List<Municipality> unconfirmed(PathId path) {
        return without(
                path,
                store.cofinancings(path).stream()
                        .filter(Cofinancing.Confirmed.class::isInstance)
                        .toList());
    }

    private List<Municipality> without(PathId path, List<Cofinancing> answers) {
        var answered = answers.stream().map(Cofinancing::municipality).collect(Collectors.toSet());
        return ambiti.get(paths.get(path).ambito()).members().stream()
                .filter(municipality -> !answered.contains(municipality.istat()))
                .toList();
    }

    @Transactional(readOnly = true)
    public FinancialFrame frame(PathId path) {
        return FinancialFrame.of(store.lines(path), store.cofinancings(path), sheets.of(path));
    }
}
