package it.concerto.plan.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of its service; the components are named like the keys of the form {@code writeSheet}.
 *
 * @param objectives regional objectives it serves, in words
 * @param serviceCode article of R.R. 4/2007 that defines the service
 * @param municipalities ISTAT codes, where the scope is not the whole Ambito
 * @param from first day of the service
 * @param to last day of the service
 * @param targets codes of the mandatory service targets and essential levels (LEPS) of the path that it covers
 * @param serviceTarget another service target or essential level it contributes to, in words
 * @param userContribution euro that users pay in all
 * @param origins references of the contributions it answers
 */
public record SheetContent(
        String objectives,
        String serviceCode,
        Novelty novelty,
        Scope scope,
        List<String> municipalities,
        Recipients recipients,
        String description,
        HealthIntegration health,
        Management management,
        List<Staff> staff,
        LocalDate from,
        LocalDate to,
        List<Indicator> indicators,
        List<String> targets,
        @Nullable String serviceTarget,
        List<Cost> costs,
        @Nullable BigDecimal userContribution,
        List<String> origins) {

    /** What was written before targets were listed covers none. */
    public SheetContent {
        targets = Objects.requireNonNullElse(targets, List.of());
    }

    /** Whether the service existed before. */
    public enum Novelty {
        NEW,
        ONGOING,
        CHANGED
    }

    /** Where the service is given. */
    public enum Scope {
        AMBITO,
        MUNICIPALITIES,
        SUPRA_AMBITO
    }

    /** How the service is run. */
    public enum Management {
        DIRECT,
        CONTRACT,
        ACCREDITATION,
        VOUCHER,
        CO_DESIGN,
        CONVENTION_ETS
    }

    /** Whom the service is for. */
    public record Recipients(String category, int expected) {}

    /**
     * Part of the health service in it.
     *
     * @param aslShare per cent of the cost borne by the ASL
     */
    public record HealthIntegration(Kind kind, @Nullable BigDecimal aslShare) {

        /** Form of the integration. */
        public enum Kind {
            NONE,
            PUA,
            UVM,
            ADI,
            OTHER
        }
    }

    /** People who work in the service. */
    public record Staff(String profile, int number, BigDecimal weeklyHours) {}

    /** What the service is measured by. */
    public record Indicator(String code, String unit, @Nullable BigDecimal baseline, BigDecimal target) {}

    /**
     * Money of one fund in one year.
     *
     * @param fund code of the fund, {@code COMUNI} for municipal co-financing
     */
    public record Cost(String fund, int year, BigDecimal amount) {}

    public boolean needsHealthAssent() {
        return health.kind() != HealthIntegration.Kind.NONE;
    }

    SheetContent withCosts(List<Cost> other) {
        return new SheetContent(
                objectives,
                serviceCode,
                novelty,
                scope,
                municipalities,
                recipients,
                description,
                health,
                management,
                staff,
                from,
                to,
                indicators,
                targets,
                serviceTarget,
                other,
                userContribution,
                origins);
    }
}
