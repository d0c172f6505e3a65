package it.concerto.governance.proposal.process;

import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.path.PathId;
import it.concerto.plan.PlanTotals;
import it.concerto.plan.PlanVersions;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The totals of a plan as the forms of those who decide on it show them; nobody types them (BR-49). */
@Component
public class FrameTable {

    private final PlanVersions versions;

    FrameTable(PlanVersions versions) {
        this.versions = versions;
    }

    /** Values for the form; none for a proposal without a plan. */
    public Map<String, Object> of(PathId path, @Nullable ProposedPlan plan) {
        if (plan == null) {
            return Map.of();
        }
        var totals = versions.totals(versions.get(path, plan.number()));
        return Map.of(
                "frame", totals.years().stream().map(FrameTable::row).toList(),
                "total", euro(totals.total()),
                "unconfirmed", String.join(", ", totals.unconfirmed()));
    }

    private static Map<String, Object> row(PlanTotals.Year year) {
        return Map.of(
                "year", String.valueOf(year.year()),
                "available", euro(year.available()),
                "planned", euro(year.planned()),
                "municipal", euro(year.municipal()));
    }

    private static String euro(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Locale.ITALY);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return "€ " + format.format(amount);
    }
}
