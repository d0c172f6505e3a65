package it.concerto.governance.adoption;

import it.concerto.database.ReadOnce;
import it.concerto.governance.adoption.SheetAssent.Answer;
import it.concerto.governance.adoption.SheetAssent.Settlement;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the adoption stage, one round per proposal. */
@Repository
class AdoptionStore {

    private final JdbcClient jdbc;
    private final ReadOnce<Proposal, Optional<ProposedPlan>> amended = new ReadOnce<>();

    AdoptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Proposal proposal, List<String> annexes) {
        jdbc.sql("insert into cz_adoption (path, round, ambito, annexes) values (?, ?, ?, ?)")
                .params(
                        proposal.path().value(),
                        proposal.round(),
                        proposal.ambito().value(),
                        String.join("\n", annexes))
                .update();
    }

    /** Titles of what the proposal annexes. */
    List<String> annexes(Proposal proposal) {
        return jdbc.sql("select annexes from cz_adoption where path = ? and round = ?")
                .params(proposal.path().value(), proposal.round())
                .query(String.class)
                .optional()
                .map(titles -> titles.lines().toList())
                .orElse(List.of());
    }

    void amend(Proposal proposal, int version, String sha256) {
        amended.forget();
        jdbc.sql("update cz_adoption set amended_version = ?, amended_sha256 = ? where path = ? and round = ?")
                .params(version, sha256, proposal.path().value(), proposal.round())
                .update();
    }

    /** @param by username of whoever attests that only voted amendments went in */
    void attest(Proposal proposal, String by, OffsetDateTime at) {
        jdbc.sql("update cz_adoption set attested_by = ?, attested_at = ? where path = ? and round = ?")
                .params(by, at, proposal.path().value(), proposal.round())
                .update();
    }

    /** The version that the voted amendments went into, if there were any. */
    Optional<ProposedPlan> amended(Proposal proposal) {
        return amended.get(proposal, () -> jdbc.sql(
                        """
                select amended_version, amended_sha256 from cz_adoption
                where path = ? and round = ? and amended_sha256 is not null
                """)
                .params(proposal.path().value(), proposal.round())
                .query((row, index) -> new ProposedPlan(row.getInt(1), row.getString(2)))
                .optional());
    }

    void transmit(Proposal proposal, LocalDate on, @Nullable String note, String by) {
        jdbc.sql(
                        """
                update cz_adoption set transmitted_on = ?, note = ?, transmitted_by = ? where path = ? and round = ?
                """)
                .params(Arrays.asList(on, note, by, proposal.path().value(), proposal.round()))
                .update();
    }

    void add(Proposal proposal, SheetAssent assent, LocalDate givenOn, String signer) {
        jdbc.sql(
                        """
                insert into cz_sheet_assent (path, round, sheet, ambito, answer, reason, given_on, signer)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        proposal.path().value(),
                        proposal.round(),
                        assent.sheet(),
                        proposal.ambito().value(),
                        assent.answer().name(),
                        assent.reason(),
                        givenOn,
                        signer))
                .update();
    }

    /** The ASL's answers on the proposal, by sheet. */
    List<SheetAssent> assents(Proposal proposal) {
        return jdbc.sql("select sheet, answer, reason from cz_sheet_assent where path = ? and round = ? order by sheet")
                .params(proposal.path().value(), proposal.round())
                .query((row, index) -> new SheetAssent(
                        row.getInt("sheet"), Answer.valueOf(row.getString("answer")), row.getString("reason")))
                .list();
    }

    /** How what the ASL denied was settled, by sheet. */
    List<Mediation> mediations(Proposal proposal) {
        return jdbc.sql(
                        """
                select sheet, settlement, social_part, settlement_note from cz_sheet_assent
                where path = ? and round = ? and settlement is not null order by sheet
                """)
                .params(proposal.path().value(), proposal.round())
                .query((row, index) -> new Mediation(
                        row.getInt("sheet"),
                        Settlement.valueOf(row.getString("settlement")),
                        row.getBigDecimal("social_part"),
                        row.getString("settlement_note")))
                .list();
    }

    void settle(Proposal proposal, Mediation mediation) {
        jdbc.sql(
                        """
                update cz_sheet_assent set settlement = ?, social_part = ?, settlement_note = ?
                where path = ? and round = ? and sheet = ?
                """)
                .params(Arrays.asList(
                        mediation.settlement().name(),
                        mediation.socialPart(),
                        mediation.note(),
                        proposal.path().value(),
                        proposal.round(),
                        mediation.sheet()))
                .update();
    }
}
