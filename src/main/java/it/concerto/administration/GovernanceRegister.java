package it.concerto.administration;

import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CompositionRefused;
import it.concerto.organisation.GovernanceChange;
import it.concerto.organisation.GovernanceForm;
import it.concerto.organisation.GovernanceForms;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what governance form an Ambito has, since when and why. */
@Service
@Transactional(rollbackFor = Exception.class)
public class GovernanceRegister {

    private final GovernanceForms forms;
    private final People people;

    GovernanceRegister(GovernanceForms forms, People people) {
        this.forms = forms;
        this.people = people;
    }

    /**
     * Enters it with its note; paths that have opened their cycle keep what they were told then.
     *
     * @param by username
     */
    public void change(AmbitoCode ambito, GovernanceChange change, String by) throws RuleBroken {
        try {
            forms.change(ambito, change, by);
        } catch (CompositionRefused refusal) {
            throw broken(refusal);
        }
    }

    private static RuleBroken broken(CompositionRefused refusal) {
        return switch (refusal.reason()) {
            case TOO_EARLY -> new RuleBroken("", "from", "administration.form.tooEarly");
            case NO_MUNICIPALITY -> new RuleBroken("BR-02", "from", "administration.form.notYet");
            case NOT_ONE_LEAD -> new RuleBroken("BR-03", "governanceForm", refusal.messageKey());
            default -> new RuleBroken("BR-04", "governanceForm", refusal.messageKey());
        };
    }

    /** What was entered since the registration, the latest first. */
    @Transactional(readOnly = true)
    public List<RecordedForm> history(AmbitoCode ambito) {
        var entries = forms.history(ambito);
        var names = people.names(
                entries.stream().map(GovernanceForms.Entry::by).distinct().toList());
        return entries.stream()
                .map(entry -> new RecordedForm(entry.change(), names.getOrDefault(entry.by(), entry.by()), entry.at()))
                .toList();
    }

    /** The form with which the Ambito was registered. */
    @Transactional(readOnly = true)
    public GovernanceForm first(AmbitoCode ambito) {
        return forms.first(ambito);
    }
}
