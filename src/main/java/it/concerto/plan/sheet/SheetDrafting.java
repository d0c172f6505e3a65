package it.concerto.plan.sheet;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.money.Money;
import it.concerto.plan.sheet.SheetContent.Cost;
import it.concerto.workflow.RuleBroken;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands sheets out and takes them back written. */
@Service
@Transactional
public class SheetDrafting {

    private final SheetStore store;
    private final PlanningPaths paths;

    SheetDrafting(SheetStore store, PlanningPaths paths) {
        this.store = store;
        this.paths = paths;
    }

    @Transactional(readOnly = true)
    public List<Sheet> sheets(PathId path) {
        return store.of(path);
    }

    /** The sheet that a running process refers to. */
    @Transactional(readOnly = true)
    public Sheet get(PathId path, int number) {
        return store.find(path, number)
                .orElseThrow(() -> new IllegalStateException("No sheet %d in %s".formatted(number, path)));
    }

    /**
     * Makes the path's sheets those of the list: new ones are added, others change hands, those left out go, unless they are
     * concerted.
     *
     * @param rewrite numbers of the known sheets that are to be written again; new ones always are
     * @throws RuleBroken if two have one number or a concerted sheet is left out
     */
    public void assign(PathId path, List<SheetAssignment> sheets, Collection<Integer> rewrite) throws RuleBroken {
        var known = store.of(path).stream().collect(Collectors.toMap(Sheet::number, sheet -> sheet));
        refuseTwins(sheets);
        var numbers = sheets.stream().map(SheetAssignment::number).collect(Collectors.toSet());
        for (var sheet : known.values()) {
            if (!numbers.contains(sheet.number())) {
                remove(path, sheet);
            }
        }
        var ambito = paths.get(path).ambito();
        for (var sheet : sheets) {
            if (!known.containsKey(sheet.number())) {
                store.add(path, ambito, sheet);
            } else {
                store.assign(path, sheet);
            }
        }
        rewrite.forEach(number -> store.open(path, number, null));
    }

    /**
     * Gives written sheets back to their owners.
     *
     * @param remark what is to be mended
     */
    public void giveBack(PathId path, Collection<Integer> numbers, String remark) {
        numbers.forEach(number -> store.open(path, number, remark));
    }

    /** Takes a written sheet; costs of one fund and year are added up. */
    public void write(PathId path, int number, SheetContent content) throws RuleBroken {
        if (content.to().isBefore(content.from())) {
            throw new RuleBroken("D3", "to", "plan.sheet.endsBeforeItBegins");
        }
        if (content.scope() == SheetContent.Scope.MUNICIPALITIES
                && content.municipalities().isEmpty()) {
            throw new RuleBroken("D3", "municipalities", "plan.sheet.noMunicipality");
        }
        store.write(path, number, content.withCosts(addedUp(content.costs())));
    }

    private void remove(PathId path, Sheet sheet) throws RuleBroken {
        if (sheet.concerted()) {
            throw new RuleBroken("BR-46", "sheets", "plan.sheet.concertedStays", sheet.number(), sheet.title());
        }
        store.remove(path, sheet.number());
    }

    private static void refuseTwins(List<SheetAssignment> sheets) throws RuleBroken {
        var seen = new HashSet<Integer>();
        for (int row = 0; row < sheets.size(); row++) {
            if (!seen.add(sheets.get(row).number())) {
                throw new RuleBroken(
                        "D1",
                        "sheets." + row + ".number",
                        "plan.sheet.numberTwice",
                        sheets.get(row).number());
            }
        }
    }

    private static List<Cost> addedUp(List<Cost> costs) {
        var sums = costs.stream()
                .collect(Collectors.groupingBy(
                        cost -> Map.entry(cost.fund(), cost.year()),
                        () -> new TreeMap<>(Map.Entry.<String, Integer>comparingByKey()
                                .thenComparing(Map.Entry.comparingByValue())),
                        Collectors.reducing(Money.ZERO, cost -> Money.euro(cost.amount()), (a, b) -> a.add(b))));
        return sums.entrySet().stream()
                .map(sum -> new Cost(sum.getKey().getKey(), sum.getKey().getValue(), sum.getValue()))
                .toList();
    }
}
