package it.concerto.audit.export;

import it.concerto.ledger.Pseudonyms;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvent.Doer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts pseudonyms in the place of people, for the events of one file. */
final class HiddenPeople implements UnaryOperator<HistoryEvent> {

    private final Pseudonyms pseudonyms;
    private final AmbitoCode ambito;
    private final Map<String, String> given = new HashMap<>();

    HiddenPeople(Pseudonyms pseudonyms, AmbitoCode ambito) {
        this.pseudonyms = pseudonyms;
        this.ambito = ambito;
    }

    @Override
    public HistoryEvent apply(HistoryEvent event) {
        var doer = event.doer();
        if (doer == null) {
            return event;
        }
        var absent = doer.onBehalfOf();
        return new HistoryEvent(
                event.run(),
                event.activity(),
                event.transition(),
                event.at(),
                new Doer(hidden(doer.person()), absent == null ? null : hidden(absent), doer.groups()));
    }

    String hidden(String username) {
        return given.computeIfAbsent(username, name -> pseudonyms.of(ambito, name));
    }
}
