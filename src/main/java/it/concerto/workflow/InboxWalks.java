package it.concerto.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads {@code cz_inbox} by one short walk along its key for each owner, the earliest due first: what a walk costs does not
 * depend on how many rows the owner has.
 *
 * @param rows the most of each owner
 */
record InboxWalks(List<String> owners, int rows) {

    /**
     * All walks one after the other, for a query that puts them in order; the order of a walk names the owner, too, or H2
     * would not see that its index has it and read all rows of the owner.
     *
     * @param condition of the rows of an owner
     */
    String sql(String columns, UnaryOperator<String> condition) {
        return IntStream.range(0, owners.size())
                .mapToObj(place ->
                        """
                        (select %s from cz_inbox where owner = :owner%d and %s
                        order by owner, due, task fetch first %d rows only)
                        """
                                .formatted(columns, place, condition.apply(owners.get(place)), rows))
                .collect(Collectors.joining(" union all "));
    }

    /** By the names of their parameters. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        for (int place = 0; place < owners.size(); place++) {
            values.put("owner" + place, owners.get(place));
        }
        return values;
    }
}
