package it.concerto.plan;

import it.concerto.path.PathId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** The sheets of a plan, one per service. */
@Service
public class Sheets {

    /** By number. */
    public List<SheetSummary> of(PathId path) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Marks what the signed outcome minutes cover; every other sheet is not concerted (BR-46).
     *
     * @param numbers of the sheets that the minutes list
     */
    public void markConcerted(PathId path, Collection<Integer> numbers) {
        throw new UnsupportedOperationException("not yet");
    }
}
