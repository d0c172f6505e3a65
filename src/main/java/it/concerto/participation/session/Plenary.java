package it.concerto.participation.session;

import java.util.List;
import java.util.SortedMap;

/**
 * What was given back to the participants in plenary and what they agreed on (C8).
 *
 * @param method how the priorities were chosen
 * @param reports what came out of each table, by its number; tables without a report are left out
 */
public record Plenary(Method method, SortedMap<Integer, String> reports, List<Ranking> rankings) {

    /** How priorities are chosen. */
    public enum Method {
        POINTS,
        SHOW_OF_HANDS,
        NONE
    }
}
