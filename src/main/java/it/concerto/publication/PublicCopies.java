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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The public plan as PDF and as tables (I4): of the approved version, and only while that is public as it is. */
@Service
public class PublicCopies {

    private static final Logger LOG = LoggerFactory.getLogger(PublicCopies.class);

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

    /**
     * Makes in the morning what nobody has asked for since the plan became public: after the day's reminders, from which nothing that
     * goes wrong here keeps anybody.
     */
    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void make(Morning morning) {
        for (var path : store.withoutCopies(morning.ambito(), morning.day(), CopyKind.values().length)) {
            try {
                plans.find(path).filter(PublicPlan::isWhole).ifPresent(this::makeAll);
            } catch (RuntimeException e) {
                LOG.error("The plan of {} could not be copied; the next morning tries again", path, e);
            }
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
