package it.concerto.audit.conformance;

import java.util.List;

/**
 * A page of runs that were held against their models.
 *
 * @param conforming how many of all that were asked for went as their model says
 * @param deviating how many did not
 * @param page from one
 * @param pages how many there are, at least one
 * @param isCut whether there are older runs, which were not looked at
 */
public record CheckedRuns(List<CheckedRun> runs, int conforming, int deviating, int page, int pages, boolean isCut) {

    public int all() {
        return conforming + deviating;
    }
}
