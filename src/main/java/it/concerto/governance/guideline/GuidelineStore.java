package it.concerto.governance.guideline;

import it.concerto.database.Rows;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.TableModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the guideline stage. */
@Repository
class GuidelineStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    GuidelineStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(PathId path, AmbitoCode ambito, String act, String owner, @Nullable String note, String by) {
        jdbc.sql(
                        """
                insert into cz_cycle (path, ambito, regional_act, procedure_owner, note, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(path.value(), ambito.value(), act, owner, note, by, OffsetDateTime.now(clock)))
                .update();
    }

    Optional<String> regionalAct(PathId path) {
        return jdbc.sql("select regional_act from cz_cycle where path = ?")
                .param(path.value())
                .query(String.class)
                .optional();
    }

    Optional<String> procedureOwner(PathId path) {
        return jdbc.sql("select procedure_owner from cz_cycle where path = ?")
                .param(path.value())
                .query(String.class)
                .optional();
    }

    void changeOwner(PathId path, String owner) {
        jdbc.sql("update cz_cycle set procedure_owner = ? where path = ?")
                .params(owner, path.value())
                .update();
    }

    void add(PathId path, AmbitoCode ambito, int round, GuidelineProposal proposal) {
        jdbc.sql(
                        """
                insert into cz_guideline (path, round, ambito, carry_over, table_model, focus_groups)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        path.value(),
                        round,
                        ambito.value(),
                        proposal.carryOver(),
                        proposal.tableModel().name(),
                        proposal.focusGroups())
                .update();
        var priorities = new Rows("cz_guideline_priority");
        proposal.priorities()
                .forEach((area, priority) -> priorities.add(path.value(), round, area, ambito.value(), priority));
        priorities.write(jdbc);
        var amounts = new Rows("cz_guideline_cofinancing");
        proposal.cofinancing()
                .forEach((comune, amount) -> amounts.add(path.value(), round, comune, ambito.value(), amount));
        amounts.write(jdbc);
    }

    Map<String, Integer> priorities(PathId path, int round) {
        var priorities = new LinkedHashMap<String, Integer>();
        jdbc.sql("select area, priority from cz_guideline_priority where path = ? and round = ? order by area")
                .params(path.value(), round)
                .query(row -> {
                    priorities.put(row.getString("area"), row.getInt("priority"));
                });
        return priorities;
    }

    Map<String, BigDecimal> cofinancing(PathId path, int round) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql(
                        """
                select municipality, amount from cz_guideline_cofinancing where path = ? and round = ? order by municipality
                """)
                .params(path.value(), round)
                .query(row -> {
                    amounts.put(row.getString("municipality"), row.getBigDecimal("amount"));
                });
        return amounts;
    }

    Optional<Frame> frame(PathId path, int round) {
        return jdbc.sql("select carry_over, table_model, focus_groups from cz_guideline where path = ? and round = ?")
                .params(path.value(), round)
                .query(Frame.class)
                .optional();
    }

    void appoint(PathId path, AmbitoCode ambito, String role, Collection<String> usernames, String by) {
        var rows = new Rows("cz_appointment (path, role, username, ambito, named_by, named_at)");
        var now = OffsetDateTime.now(clock);
        usernames.forEach(username -> rows.add(path.value(), role, username, ambito.value(), by, now));
        rows.write(jdbc);
    }

    /** The part of a proposal that is one row. */
    record Frame(BigDecimal carryOver, TableModel tableModel, boolean focusGroups) {}
}
