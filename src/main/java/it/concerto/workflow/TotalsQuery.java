package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that the desk counts in one statement: it goes through the person's rows once, however many filters there are,
 * and tells the places apart where they lie. Whose rows are counted comes first: no filter reaches beyond.
 */
final class TotalsQuery {

    private final List<String> ambiti;
    private final String mayClaim;
    private final String texts;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param own the owners of what the person has in hand
     * @param all the owners of everything that the person may see
     */
    TotalsQuery(Person person, List<String> own, List<String> all, List<InboxFilter> filters, Instant now) {
        ambiti = person.groups().stream()
                .map(group -> group.ambito().value())
                .distinct()
                .toList();
        values.put("own", own);
        values.put("all", all);
        values.put("ambiti", ambiti);
        values.put("now", Rome.column(now));
        mayClaim = FilterSql.isForAny(person.groups(), value -> {
            var name = "g" + values.size();
            values.put(name, value);
            return ":" + name;
        });
        texts = texts(filters);
        for (int place = 0; place < filters.size(); place++) {
            var filter = filters.get(place);
            var sql = FilterSql.of(filter, person, now, "f" + place + "x", "about", "told");
            values.putAll(sql.values());
            columns.add("count(case when " + inView(filter.view()) + sql.condition() + " then 1 end) as f" + place);
        }
    }

    /** Made ready for comparing once for all filters, and only if one of them asks: it is the dearest part. */
    private static String texts(List<InboxFilter> filters) {
        var about = filters.stream().anyMatch(filter -> filter.subject() != null);
        var told = filters.stream().anyMatch(filter -> filter.words() != null);
        return (about ? ", " + FilterSql.ABOUT + " as about" : "") + (told ? ", " + FilterSql.TOLD + " as told" : "");
    }

    private static String inView(InboxView view) {
        return switch (view) {
            case MINE -> "mine = 1 and ";
            case GROUPS -> "mine = 0 and ";
            case ALL -> "";
        };
    }

    private record Sum(String path, String stage, String process, InboxCounts counts, List<Long> matches) {}

    /** @param stageName of a process by its id and its name in the model, in the language of whoever looks */
    InboxTotals run(JdbcClient jdbc, BinaryOperator<String> stageName) {
        var sums = ambiti.isEmpty()
                ? List.<Sum>of()
                : jdbc.sql(sql()).params(values).query(this::read).list();
        var paths = new TreeSet<String>();
        var stages = new LinkedHashMap<String, String>();
        for (var sum : sums) {
            paths.add(sum.path());
            stages.put(sum.stage(), stageName.apply(sum.process(), sum.stage()));
        }
        var counts = new InboxCounts(
                sums.stream().mapToLong(sum -> sum.counts().mine()).sum(),
                sums.stream().mapToLong(sum -> sum.counts().groups()).sum(),
                sums.stream().mapToLong(sum -> sum.counts().late()).sum());
        var matches = IntStream.range(0, columns.size())
                .mapToObj(place ->
                        sums.stream().mapToLong(sum -> sum.matches().get(place)).sum())
                .toList();
        return new InboxTotals(counts, matches, paths, stages);
    }

    /**
     * A task that several of the person's groups may claim counts once. Who has left the Ambito has nothing in hand there any
     * more, nor has a substitute when the substitution is over.
     */
    private String sql() {
        return """
                select path, stage, process, sum(mine) as mine, count(*) - sum(mine) as theirs,
                    count(case when due < :now then 1 end) as late%s
                from (select distinct task, due, path, stage, process, candidates,
                        case when owner in (:own) then 1 else 0 end as mine%s
                    from cz_inbox where owner in (:all)
                        and (owner not in (:own) or ambito in (:ambiti) and claimed_for is null or %s)) t
                group by path, stage, process order by stage
                """
                .formatted(columns.isEmpty() ? "" : ",\n" + String.join(",\n", columns), texts, mayClaim);
    }

    private Sum read(ResultSet row, int number) throws SQLException {
        var matches = new ArrayList<Long>();
        for (int place = 0; place < columns.size(); place++) {
            matches.add(row.getLong("f" + place));
        }
        return new Sum(
                row.getString("path"),
                row.getString("stage"),
                row.getString("process"),
                new InboxCounts(row.getLong("mine"), row.getLong("theirs"), row.getLong("late")),
                matches);
    }
}
