package it.concerto.plan.money;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.plan.money.Cofinancing.Confirmed;
import it.concerto.plan.money.Cofinancing.NotConfirmed;
import it.concerto.plan.money.Cofinancing.YearAmount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps funding lines and the answers of the Comuni. */
@Repository
class FundingStore {

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final ReadOnce<PathId, List<FundingLine>> lines = new ReadOnce<>();
    private final ReadOnce<PathId, List<Cofinancing>> cofinancings = new ReadOnce<>();

    FundingStore(JdbcTemplate batches) {
        this.db = JdbcClient.create(batches);
        this.batches = batches;
    }

    List<FundingLine> lines(PathId path) {
        return lines.get(path, () -> readLines(path));
    }

    private List<FundingLine> readLines(PathId path) {
        return db.sql(
                        "select fund, calendar_year, assigned, carry_over, act, area, note from cz_funding_line where path = ?"
                                + " order by fund, calendar_year")
                .params(path.value())
                .query((row, n) -> new FundingLine(
                        row.getString("fund"),
                        row.getInt("calendar_year"),
                        row.getBigDecimal("assigned"),
                        row.getBigDecimal("carry_over"),
                        row.getString("act"),
                        row.getString("area"),
                        row.getString("note")))
                .list();
    }

    void replace(PathId path, AmbitoCode ambito, List<FundingLine> wanted) {
        lines.forget();
        db.sql("delete from cz_funding_line where path = ?")
                .params(path.value())
                .update();
        batches.batchUpdate(
                "insert into cz_funding_line (path, fund, calendar_year, ambito, assigned, carry_over, act, area, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                wanted.stream().map(line -> row(path, ambito, line)).toList());
    }

    private static Object[] row(PathId path, AmbitoCode ambito, FundingLine line) {
        return new Object[] {
            path.value(),
            line.fund(),
            line.year(),
            ambito.value(),
            Money.euro(line.assigned()),
            Money.euro(line.carryOver()),
            line.act(),
            line.area(),
            line.note()
        };
    }

    List<Cofinancing> cofinancings(PathId path) {
        return cofinancings.get(path, () -> readCofinancings(path));
    }

    private List<Cofinancing> readCofinancings(PathId path) {
        var amounts = amounts(path);
        return db.sql("select municipality, confirmed, chapter, act, reason from cz_cofinancing where path = ?"
                        + " order by municipality")
                .params(path.value())
                .query((row, n) -> cofinancing(row, amounts))
                .list();
    }

    void replace(PathId path, AmbitoCode ambito, Cofinancing answer) {
        cofinancings.forget();
        delete("cz_cofinancing_amount", path, answer.municipality());
        delete("cz_cofinancing", path, answer.municipality());
        if (answer instanceof Confirmed confirmed) {
            insert(path, ambito, answer.municipality(), new Answer(true, confirmed.chapter(), confirmed.act(), null));
            for (var amount : confirmed.amounts()) {
                db.sql(
                                "insert into cz_cofinancing_amount (path, municipality, calendar_year, ambito, amount) values (?,?,?,?,?)")
                        .params(
                                path.value(),
                                answer.municipality().value(),
                                amount.year(),
                                ambito.value(),
                                Money.euro(amount.amount()))
                        .update();
            }
        } else if (answer instanceof NotConfirmed refused) {
            insert(path, ambito, answer.municipality(), new Answer(false, null, null, refused.reason()));
        }
    }

    private void insert(PathId path, AmbitoCode ambito, IstatCode municipality, Answer answer) {
        db.sql("insert into cz_cofinancing (path, municipality, ambito, confirmed, chapter, act, reason)"
                        + " values (:path, :municipality, :ambito, :confirmed, :chapter, :act, :reason)")
                .param("path", path.value())
                .param("municipality", municipality.value())
                .param("ambito", ambito.value())
                .param("confirmed", answer.confirmed())
                .param("chapter", answer.chapter())
                .param("act", answer.act())
                .param("reason", answer.reason())
                .update();
    }

    private void delete(String table, PathId path, IstatCode municipality) {
        db.sql("delete from " + table + " where path = ? and municipality = ?")
                .params(path.value(), municipality.value())
                .update();
    }

    private static Cofinancing cofinancing(ResultSet row, Map<String, List<YearAmount>> amounts) throws SQLException {
        var municipality = IstatCode.of(row.getString("municipality"));
        if (!row.getBoolean("confirmed")) {
            return new NotConfirmed(municipality, Objects.requireNonNullElse(row.getString("reason"), ""));
        }
        return new Confirmed(
                municipality,
                amounts.getOrDefault(municipality.value(), List.of()),
                row.getString("chapter"),
                row.getString("act"));
    }

    /** What each Comune gives, by year. */
    private Map<String, List<YearAmount>> amounts(PathId path) {
        var amounts = new HashMap<String, List<YearAmount>>();
        db.sql("select municipality, calendar_year, amount from cz_cofinancing_amount where path = ?"
                        + " order by calendar_year")
                .params(path.value())
                .query(row -> {
                    amounts.computeIfAbsent(row.getString("municipality"), name -> new ArrayList<>())
                            .add(new YearAmount(row.getInt("calendar_year"), row.getBigDecimal("amount")));
                });
        return amounts;
    }

    private record Answer(boolean confirmed, @Nullable String chapter, @Nullable String act, @Nullable String reason) {}
}
