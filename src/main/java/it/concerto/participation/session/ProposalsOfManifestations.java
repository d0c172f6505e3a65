package it.concerto.participation.session;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.ManifestationAdmitted;
import it.concerto.path.PlanningPaths;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes what admitted participants proposed among the contributions of the path. */
@Component
class ProposalsOfManifestations {

    private final SessionStore store;
    private final PlanningPaths paths;
    private final ParticipationWording wording;

    ProposalsOfManifestations(SessionStore store, PlanningPaths paths, ParticipationWording wording) {
        this.store = store;
        this.paths = paths;
        this.wording = wording;
    }

    @EventListener
    void admitted(ManifestationAdmitted event) {
        var manifestation = event.manifestation();
        var content = manifestation.content();
        var proposer = content.isCitizen() ? wording.of("contribution.citizen") : content.participantName();
        var ambito = paths.get(manifestation.path()).ambito();
        for (var proposal : content.proposals()) {
            var text = proposal.need() + "\n\n" + proposal.intervention();
            var one = new WrittenContribution(
                    WrittenContribution.Kind.PROPOSAL,
                    proposal.proposalArea(),
                    proposal.title(),
                    text,
                    proposer,
                    null,
                    null);
            store.contribute(manifestation.path(), ambito, null, manifestation.id(), one);
        }
    }
}
