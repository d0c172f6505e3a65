package it.concerto.plan;

import it.concerto.path.PathId;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetStore;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of a plan, one per service, as other stages refer to them. */
@Service
@Transactional
public class Sheets {

    private final SheetStore store;

    Sheets(SheetStore store) {
        this.store = store;
    }

    /** By number. */
    @Transactional(readOnly = true)
    public List<SheetSummary> of(PathId path) {
        return store.of(path).stream().map(Sheets::summary).toList();
    }

    /**
     * Marks what the signed outcome minutes cover; every other sheet is not concerted (BR-46).
     *
     * @param numbers of the sheets that the minutes list
     */
    public void markConcerted(PathId path, Collection<Integer> numbers) {
        store.markConcerted(path, numbers);
    }

    private static SheetSummary summary(Sheet sheet) {
        var content = sheet.content();
        return new SheetSummary(
                sheet.number(),
                sheet.title(),
                sheet.area(),
                content != null && content.needsHealthAssent(),
                sheet.concerted());
    }
}
