package it.concerto.governance.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of a council's last vote and the opinions before it, as papers tell them. */
@Repository
class CouncilRecord {

    private final JdbcClient jdbc;

    CouncilRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The vote as the Comune reported it. */
    public record Figures(
            LocalDate heldOn,
            int assigned,
            int inOffice,
            int present,
            int inFavour,
            int against,
            int abstained,
            int notVoting,
            boolean enforceable,
            @Nullable String quorumReason) {}

    Figures figures(Council council) {
        return jdbc.sql(
                        """
                select v.held_on, v.assigned, v.in_office, v.present, v.in_favour, v.against, v.abstained, v.not_voting,
                    v.enforceable, v.quorum_reason
                from cz_council_vote v join cz_council_sitting s on s.id = v.sitting
                where s.path = ? and s.municipality = ? order by s.number desc, v.recorded_at desc fetch first 1 rows only
                """)
                .params(council.path().value(), council.municipality().value())
                .query(Figures.class)
                .single();
    }

    @Nullable CouncilOpinions opinions(Council council, int submission) {
        return jdbc.sql(
                        """
                select technical, accounting, auditors, commission_on, note from cz_council_opinion
                where path = ? and municipality = ? and number = ?
                """)
                .params(council.path().value(), council.municipality().value(), submission)
                .query(CouncilOpinions.class)
                .optional()
                .orElse(null);
    }
}
