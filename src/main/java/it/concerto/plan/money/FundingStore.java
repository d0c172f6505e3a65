package it.concerto.plan.money;

import it.concerto.database.ReadOnce;
import it.concerto.database.Rows;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.plan.money.Cofinancing.Confirmed;
import it.concerto.plan.money.Cofinancing.NotConfirmed;
import it.concerto.plan.money.Cofinancing.YearAmount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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
        return db.sql(
                        """
                        select c.municipality, c.confirmed, c.chapter, c.act, c.reason, a.calendar_year, a.amount
                        from cz_cofinancing c left join cz_cofinancing_amount a
                            on a.path = c.path and a.municipality = c.municipality
                        where c.path = ? order by c.municipality, a.calendar_year
                        """)
                .params(path.value())
                .query(FundingStore::answers);
    }

    void replace(PathId path, AmbitoCode ambito, Cofinancing answer) {
        cofinancings.forget();
        delete("cz_cofinancing_amount", path, answer.municipality());
        delete("cz_cofinancing", path, answer.municipality());
        if (answer instanceof Confirmed confirmed) {
            insert(path, ambito, answer.municipality(), new Answer(true, confirmed.chapter(), confirmed.act(), null));
            var amounts = new Rows("cz_cofinancing_amount (path, municipality, calendar_year, ambito, amount)");
            for (var amount : confirmed.amounts()) {
                amounts.add(
                        path.value(),
                        answer.municipality().value(),
                        amount.year(),
                        ambito.value(),
                        Money.euro(amount.amount()));
            }
            amounts.write(db);
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

    /** A row for each year of which a Comune gives something, those of a Comune side by side. */
    private static List<Cofinancing> answers(ResultSet row) throws SQLException {
        var amounts = new HashMap<String, List<YearAmount>>();
        var answers = new ArrayList<Cofinancing>();
        while (row.next()) {
            var known = amounts.get(row.getString("municipality"));
            if (known == null) {
                known = new ArrayList<>();
                amounts.put(row.getString("municipality"), known);
                answers.add(cofinancing(row, Collections.unmodifiableList(known)));
            }
            if (row.getObject("calendar_year") != null) {
                known.add(new YearAmount(row.getInt("calendar_year"), row.getBigDecimal("amount")));
            }
        }
        return answers;
    }

    private static Cofinancing cofinancing(ResultSet row, List<YearAmount> amounts) throws SQLException {
        var municipality = IstatCode.of(row.getString("municipality"));
        return row.getBoolean("confirmed")
                ? new Confirmed(municipality, amounts, row.getString("chapter"), row.getString("act"))
                : new NotConfirmed(municipality, Objects.requireNonNullElse(row.getString("reason"), ""));
    }

    private record Answer(boolean confirmed, @Nullable String chapter, @Nullable String act, @Nullable String reason) {}
}
