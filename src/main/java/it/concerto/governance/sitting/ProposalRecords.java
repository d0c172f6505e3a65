package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Enclosures;
import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.sitting.SittingRecord.Proposed;
import it.concerto.governance.sitting.SittingRecord.SignedOpinion;
import it.concerto.identity.People;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts together what a sitting is asked to decide, and what was said about it before. */
@Component
class ProposalRecords {

    private final Proposals proposals;
    private final ActGrounds grounds;
    private final Enclosures enclosures;
    private final People people;

    ProposalRecords(Proposals proposals, ActGrounds grounds, Enclosures enclosures, People people) {
        this.proposals = proposals;
        this.grounds = grounds;
        this.enclosures = enclosures;
        this.people = people;
    }

    Proposed of(Sitting sitting) {
        var proposal = proposals.require(sitting.path(), sitting.purpose());
        return new Proposed(
                proposal.text(),
                proposal.draft(),
                signed(grounds.of(sitting, sitting.mainItem())),
                enclosures.assents(sitting.path(), sitting.purpose()),
                enclosures.annexes(sitting.path(), sitting.purpose()));
    }

    /** The same of any item; what goes with another than the main one went out with the convocation. */
    Proposed of(Sitting sitting, AgendaItem item) {
        if (item.isMain()) {
            return of(sitting);
        }
        var documents =
                item.presentation().documents().stream().map(FileRef::name).toList();
        var text = Objects.requireNonNullElse(item.text(), "");
        return new Proposed(text, null, signed(grounds.of(sitting, item)), List.of(), documents);
    }

    private List<SignedOpinion> signed(List<Opinion> given) {
        var names = people.names(given.stream().map(Opinion::signer).toList());
        return given.stream()
                .map(opinion -> new SignedOpinion(opinion, names.getOrDefault(opinion.signer(), opinion.signer())))
                .toList();
    }
}
