package it.concerto.governance.guideline;

import it.concerto.files.FileRef;
import it.concerto.path.TableModel;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the drafting group proposes as act of indirizzo (A2).
 *
 * @param priorities of each area by its code, from 1 to 5
 * @param carryOver euro left from former cycles, estimated
 * @param cofinancing euro that each Comune is expected to give, by ISTAT code
 */
public record GuidelineProposal(
        String title,
        String guidelines,
        Map<String, Integer> priorities,
        BigDecimal carryOver,
        Map<String, BigDecimal> cofinancing,
        TableModel tableModel,
        boolean focusGroups,
        @Nullable FileRef draft) {}
