package it.concerto.participation;

import it.concerto.notifications.Recipient;
import it.concerto.participation.Participants.Participant;
import it.concerto.path.PathId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who takes part in a path where nobody registers: whom the notice invited, and who came and left an address. */
class OpenAccess {

    private final JdbcClient jdbc;

    OpenAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody where one registers. What they brought is told by the name under which they brought it. */
    Collection<Participant> participants(PathId path) {
        var brought = brought(path);
        var participants = new TreeMap<String, Participant>();
        jdbc.sql(
                        """
                select i.name, i.name as organisation, i.email, 0 as came from cz_notice_invited i
                    join cz_notice n on n.path = i.path where n.path = :path and n.access = 'OPEN'
                union all
                select a.person, coalesce(a.organisation, a.person), a.email, 1 from cz_attendance a
                    join cz_notice n on n.path = a.path
                    where n.path = :path and n.access = 'OPEN' and a.email is not null and a.email <> ''
                order by came, name
                """)
                .param("path", path.value())
                .query(row -> {
                    var recipient = Recipient.named(row.getString("name"), row.getString("email"));
                    var references = brought.getOrDefault(key(row.getString("organisation")), List.of());
                    participants.merge(recipient.email(), new Participant(recipient, references), OpenAccess::together);
                });
        return participants.values();
    }

    private Map<String, List<String>> brought(PathId path) {
        var brought = new HashMap<String, List<String>>();
        jdbc.sql("select number, proposer from cz_contribution where path = ? and manifestation is null"
                        + " and withdrawn_at is null order by number")
                .param(path.value())
                .query(row -> {
                    brought.computeIfAbsent(key(row.getString("proposer")), proposer -> new ArrayList<>())
                            .add("P-" + row.getInt("number"));
                });
        return brought;
    }

    private static Participant together(Participant one, Participant other) {
        var references = new ArrayList<>(one.references());
        other.references().stream().filter(more -> !references.contains(more)).forEach(references::add);
        return new Participant(one.recipient(), List.copyOf(references));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ITALIAN);
    }
}
