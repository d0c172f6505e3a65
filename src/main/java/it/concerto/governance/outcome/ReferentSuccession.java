package it.concerto.governance.outcome;

import it.concerto.identity.People;
import it.concerto.participation.Referents;
import it.concerto.signatures.SignerReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever signs the outcome in the place of a referent speaks for the referent's areas from then on (stage e); in the place
 * of a referent's substitute they stand in for that referent, who stays one (BR-44).
 */
@Component
class ReferentSuccession {

    private final OutcomeTable outcomes;
    private final Referents referents;
    private final People people;

    ReferentSuccession(OutcomeTable outcomes, Referents referents, People people) {
        this.outcomes = outcomes;
        this.referents = referents;
        this.people = people;
    }

    /** Other documents may be signed by anybody in office: only the minutes of the outcome name who speaks. */
    @EventListener
    void on(SignerReplaced event) {
        outcomes.signedIn(event.round()).ifPresent(outcome -> {
            outcomes.succeedStandIn(outcome.id(), event.former(), event.successor());
            people.find(event.successor())
                    .ifPresent(successor -> referents.succeed(event.path(), event.former(), successor));
        });
    }
}
