package it.concerto.substitutes;

import it.concerto.identity.NewSubstitution;
import it.concerto.identity.Substitution;
import it.concerto.identity.SubstitutionRefused;
import it.concerto.identity.Substitutions;
import it.concerto.workflow.WorkOfAbsent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Substitutions with all that follows from them: what the absent has in hand, and what both are told (2.3). */
@Service
@Transactional(rollbackFor = SubstitutionRefused.class)
public class Absences {

    private final Substitutions substitutions;
    private final WorkOfAbsent work;
    private final SubstitutionMail mail;

    Absences(Substitutions substitutions, WorkOfAbsent work, SubstitutionMail mail) {
        this.substitutions = substitutions;
        this.work = work;
        this.mail = mail;
    }

    /**
     * Enters a substitution and tells both; if it begins today, it has begun.
     *
     * @param by username of who enters it
     */
    public void enter(NewSubstitution wanted, String by) throws SubstitutionRefused {
        var away = substitutions.enter(wanted, by);
        mail.tellOfBeginning(away);
        begin(away);
    }

    /**
     * Ends a substitution at once and tells both.
     *
     * @param by username
     */
    public void end(Substitution away, String by) {
        if (substitutions.end(away, by)) {
            mail.tellOfEnd(away);
            substitutions.find(away.id()).ifPresent(this::settle);
        }
    }

    void begin(Substitution away) {
        if (substitutions.begin(away)) {
            work.offer(away);
        }
    }

    void settle(Substitution away) {
        if (substitutions.settle(away)) {
            work.giveBack(away);
        }
    }
}
