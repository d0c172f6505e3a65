package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;

/** What tells people every working day what is true on that day alone: their summary of the day is written after it and holds it. */
public interface SummaryPrelude {

    /**
     * Says what is left to say today in the Ambito, if its hour has come.
     *
     * @return false while more is to come today: summaries that would hold it wait
     */
    boolean isOver(AmbitoCode ambito);
}
