package it.concerto.governance.outcome;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.signatures.Signature;
import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.RuleBroken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of the outcome meeting (E4): written once, then signed by the referents and the head of the office (E5). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class OutcomeMinutes {

    private final OutcomeTable table;
    private final HearingTable hearings;
    private final OutcomePaper paper;
    private final SignatureRounds signatures;
    private final People people;

    OutcomeMinutes(
            OutcomeTable table, HearingTable hearings, OutcomePaper paper, SignatureRounds signatures, People people) {
        this.table = table;
        this.hearings = hearings;
        this.paper = paper;
        this.signatures = signatures;
        this.people = people;
    }

    /**
     * Freezes the minutes and opens the round of signatures on them: all referents, each by themselves or by the substitute
     * who came, then the head of the office, one hash (BR-44).
     *
     * @param agreements what was agreed, by code of the area; every area of the path has an entry (BR-39)
     * @param sheets numbers of the sheets that are concerted
     * @return id of the signature round
     * @throws RuleBroken if an area is missing (BR-39), or if the minutes are written already (BR-40)
     */
    public String write(String id, Map<String, String> agreements, Collection<Integer> sheets) throws RuleBroken {
        var outcome = table.find(id).orElseThrow();
        if (outcome.minutes() != null) {
            throw new RuleBroken("BR-40", "", "governance.outcome.minutesFrozen");
        }
        var areas = paper.areas(outcome);
        for (var area : areas) {
            if (agreements.getOrDefault(area.code(), "").isBlank()) {
                throw new RuleBroken("BR-39", "areas", "governance.outcome.areaWithoutText", area.name());
            }
        }
        hearings.setAgreements(outcome, agreements, sheets);
        var asked = signatures(outcome);
        var signers = asked.stream().map(Signature::signer).toList();
        var file = paper.file(outcome, agreements, sheets, signers);
        var round = signatures.openFor(outcome.path(), paper.title(outcome), file, asked);
        table.setMinutes(id, file, round);
        return round;
    }

    /** In the order of the referents; who stands in for several, or signs for themselves as well, signs once and for all of them. */
    private List<Signature> signatures(Outcome outcome) {
        var parties = new LinkedHashMap<String, List<String>>();
        for (var referent : table.referents(outcome.id())) {
            parties.computeIfAbsent(referent.speaker(), none -> new ArrayList<>())
                    .add(referent.username());
        }
        people.in(outcome.ambito(), Role.UDPRESP).stream()
                .map(Person::username)
                .findFirst()
                .ifPresent(head ->
                        parties.computeIfAbsent(head, none -> new ArrayList<>()).add(head));
        return parties.entrySet().stream()
                .map(asked -> signature(asked.getKey(), asked.getValue()))
                .toList();
    }

    private static Signature signature(String signer, List<String> parties) {
        var one = parties.stream().distinct().toList();
        return new Signature(signer, null, one.equals(List.of(signer)) ? List.of() : one);
    }
}
