package it.concerto.publication;

import it.concerto.files.FileRef;
import it.concerto.plan.CopyKind;
import it.concerto.plan.PlanCopies;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.publication.PublicPlans.PublicPlan;
import it.concerto.reminders.Morning;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The public plan as PDF and as tables (I4): of the approved version, and only while that is public as it is. */
@Service
public class PublicCopies {

    private final PublicPlans plans;
    private final PublicationStore store;
    private final PlanVersions versions;
    private final PlanCopies copies;

    PublicCopies(PublicPlans plans, PublicationStore store, PlanVersions versions, PlanCopies copies) {
        this.plans = plans;
        this.store = store;
        this.versions = versions;
        this.copies = copies;
    }

    public Optional<FileRef> of(PublicPlan plan, CopyKind kind) {
        return plan.isWhole() ? Optional.of(copies.of(version(plan), kind)) : Optional.empty();
    }

    /** Those that there are, for their hashes. */
    public Map<CopyKind, FileRef> made(PublicPlan plan) {
        return plan.isWhole() ? copies.made(version(plan)) : Map.of();
    }

    /** Makes in the morning what nobody has asked for since the plan became public. */
    @EventListener
    void make(Morning morning) {
        for (var path : store.withoutCopies(morning.ambito(), morning.day(), CopyKind.values().length)) {
            plans.find(path).filter(PublicPlan::isWhole).ifPresent(this::makeAll);
        }
    }

    private void makeAll(PublicPlan plan) {
        for (var kind : CopyKind.values()) {
            copies.of(version(plan), kind);
        }
    }

    private PlanVersion version(PublicPlan plan) {
        return versions.get(plan.path().id(), plan.publication().planVersion());
    }
}
