package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of manifestations taken back. */
@Repository
class WithdrawalStore {

    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Manifestation of, AmbitoCode ambito, Withdrawal withdrawal, @Nullable String by, Instant at) {
        jdbc.sql(
                        "insert into cz_withdrawal (manifestation, ambito, path, status_before, reason, contributions, contacts,"
                                + " recorded_by, recorded_at) values (?,?,?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        of.id(),
                        ambito.value(),
                        of.path().value(),
                        of.status().name(),
                        withdrawal.reason(),
                        withdrawal.withContributions(),
                        withdrawal.withContacts(),
                        by,
                        Rome.column(at)))
                .update();
        jdbc.sql("update cz_manifestation set status = ?, active_key = null where id = ?")
                .params(Manifestation.Status.WITHDRAWN.name(), of.id())
                .update();
    }

    void withdrawContributions(String manifestation, Instant at) {
        jdbc.sql("update cz_contribution set withdrawn_at = ? where manifestation = ? and withdrawn_at is null")
                .params(Rome.column(at), manifestation)
                .update();
    }

    boolean isConcluded(PathId path) {
        return jdbc.sql("select count(*) from cz_notice where path = ? and concluded_at is not null")
                        .param(path.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
