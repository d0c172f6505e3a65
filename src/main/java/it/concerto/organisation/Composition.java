package it.concerto.organisation;

import it.concerto.organisation.CompositionRefused.Reason;
import it.concerto.organisation.NewAmbito.Member;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Comuni of an Ambito on one day. */
record Composition(GovernanceForm form, List<Member> members) {

    void check() throws CompositionRefused {
        if (members.isEmpty()) {
            throw new CompositionRefused(Reason.NO_MUNICIPALITY, "An Ambito has at least one Comune");
        }
        if (form == GovernanceForm.SINGLE_MUNICIPALITY && members.size() != 1) {
            throw new CompositionRefused(Reason.NOT_ONE_MUNICIPALITY, "A single Comune, not " + members.size());
        }
        long leads = members.stream().filter(Member::lead).count();
        if (leads > 1 || leads == 0 && form != GovernanceForm.CONSORTIUM) {
            throw new CompositionRefused(Reason.NOT_ONE_LEAD, "One Comune capofila, not " + leads);
        }
    }

    boolean has(IstatCode municipality) {
        return members.stream().anyMatch(member -> member.municipality().istat().equals(municipality));
    }

    Composition with(Member member) {
        return new Composition(
                form, Stream.concat(members.stream(), Stream.of(member)).toList());
    }

    /** @param lead null for none */
    Composition ledBy(@Nullable IstatCode lead) {
        return new Composition(
                form,
                members.stream()
                        .map(member -> new Member(
                                member.municipality(),
                                member.municipality().istat().equals(lead)))
                        .toList());
    }

    Composition without(IstatCode municipality) {
        return new Composition(
                form,
                members.stream()
                        .filter(member -> !member.municipality().istat().equals(municipality))
                        .toList());
    }
}
