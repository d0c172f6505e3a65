package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Enclosures;
import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinions;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.sitting.SittingRecord.Proposed;
import it.concerto.governance.sitting.SittingRecord.SignedOpinion;
import it.concerto.identity.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what a sitting is asked to decide, and what was said about it before. */
@Component
class ProposalRecords {

    private final Proposals proposals;
    private final Opinions opinions;
    private final Enclosures enclosures;
    private final People people;

    ProposalRecords(Proposals proposals, Opinions opinions, Enclosures enclosures, People people) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.enclosures = enclosures;
        this.people = people;
    }

    Proposed of(Sitting sitting) {
        var proposal = proposals.require(sitting.path(), sitting.purpose());
        return new Proposed(
                proposal.text(),
                proposal.draft(),
                signed(opinions.of(sitting.path(), sitting.purpose())),
                enclosures.assents(sitting.path(), sitting.purpose()),
                enclosures.annexes(sitting.path(), sitting.purpose()));
    }

    private List<SignedOpinion> signed(List<Opinion> given) {
        var names = people.names(given.stream().map(Opinion::signer).toList());
        return given.stream()
                .map(opinion -> new SignedOpinion(opinion, names.getOrDefault(opinion.signer(), opinion.signer())))
                .toList();
    }
}
