package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Opinion;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what the acts of items rest upon that nobody proposed in Concerto. */
@Repository
class ItemOpinionStore {

    private final JdbcClient jdbc;
    private final SittingStore sittings;
    private final Clock clock;

    ItemOpinionStore(JdbcClient jdbc, SittingStore sittings, Clock clock) {
        this.jdbc = jdbc;
        this.sittings = sittings;
        this.clock = clock;
    }

    void add(Sitting sitting, int item, Grounds grounds, String by) {
        sittings.forget();
        jdbc.sql(
                        """
                update cz_agenda_item set resolution = coalesce(resolution, ?), override_reason = coalesce(override_reason, ?)
                where sitting = ? and number = ?
                """)
                .params(Arrays.asList(
                        grounds.text(), grounds.overrideReason(), sitting.id().toString(), item))
                .update();
        grounds.opinions().forEach(opinion -> add(sitting, item, opinion, by));
    }

    private void add(Sitting sitting, int item, Opinion opinion, String by) {
        jdbc.sql(
                        """
                insert into cz_item_opinion (sitting, item, kind, ambito, result, note, given_on, signer, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        sitting.id().toString(),
                        item,
                        opinion.kind().name(),
                        sitting.ambito().value(),
                        opinion.result().name(),
                        opinion.note(),
                        opinion.givenOn(),
                        opinion.signer(),
                        by,
                        OffsetDateTime.now(clock)))
                .update();
    }

    /** With their signers by name, the technical one first. */
    List<Opinion> of(SittingId sitting, int item) {
        return jdbc.sql(
                        """
                select kind, result, note, given_on, signer from cz_item_opinion
                where sitting = ? and item = ? order by kind desc
                """)
                .params(sitting.toString(), item)
                .query(Opinion.class)
                .list();
    }
}
