package it.concerto.plan.sheet;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.plan.json.CanonicalJson;
import it.concerto.plan.sheet.SheetContent.Cost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sheets and the money they plan to use. */
@Repository
public class SheetStore {

    private static final String SHEETS =
            "select path, number, title, area, owner, due, open, concerted, remark, content from cz_sheet where path = ? ";

    private final JdbcClient db;
    private final ReadOnce<PathId, List<Sheet>> read = new ReadOnce<>();

    SheetStore(JdbcClient db) {
        this.db = db;
    }

    /** By number. */
    public List<Sheet> of(PathId path) {
        return read.get(path, () -> db.sql(SHEETS + "order by number")
                .params(path.value())
                .query(this::sheet)
                .list());
    }

    Optional<Sheet> find(PathId path, int number) {
        return db.sql(SHEETS + "and number = ?")
                .params(path.value(), number)
                .query(this::sheet)
                .optional();
    }

    void add(PathId path, AmbitoCode ambito, SheetAssignment sheet) {
        read.forget();
        db.sql("insert into cz_sheet (path, number, ambito, title, area, owner, due, open, concerted)"
                        + " values (?, ?, ?, ?, ?, ?, ?, true, false)")
                .params(
                        path.value(),
                        sheet.number(),
                        ambito.value(),
                        sheet.title(),
                        sheet.area(),
                        sheet.owner(),
                        sheet.due())
                .update();
    }

    void assign(PathId path, SheetAssignment sheet) {
        read.forget();
        db.sql("update cz_sheet set title = ?, area = ?, owner = ?, due = ? where path = ? and number = ?")
                .params(sheet.title(), sheet.area(), sheet.owner(), sheet.due(), path.value(), sheet.number())
                .update();
    }

    void remove(PathId path, int number) {
        read.forget();
        deleteAllocations(path, number);
        db.sql("delete from cz_sheet where path = ? and number = ?")
                .params(path.value(), number)
                .update();
    }

    void open(PathId path, int number, @Nullable String remark) {
        read.forget();
        db.sql("update cz_sheet set open = true, remark = :remark where path = :path and number = :number")
                .param("remark", remark)
                .param("path", path.value())
                .param("number", number)
                .update();
    }

    void write(PathId path, int number, SheetContent content) {
        read.forget();
        db.sql("update cz_sheet set open = false, remark = null, content = ? where path = ? and number = ?")
                .params(CanonicalJson.write(content.withCosts(List.of())), path.value(), number)
                .update();
        deleteAllocations(path, number);
        for (var cost : content.costs()) {
            db.sql("insert into cz_allocation (path, sheet, fund, calendar_year, ambito, amount)"
                            + " select path, number, ?, ?, ambito, ? from cz_sheet where path = ? and number = ?")
                    .params(cost.fund(), cost.year(), cost.amount(), path.value(), number)
                    .update();
        }
    }

    /** Marks the sheets with these numbers, and no others, as concerted. */
    public void markConcerted(PathId path, Collection<Integer> numbers) {
        var sheets = of(path);
        read.forget();
        for (var sheet : sheets) {
            db.sql("update cz_sheet set concerted = ? where path = ? and number = ?")
                    .params(numbers.contains(sheet.number()), path.value(), sheet.number())
                    .update();
        }
    }

    private void deleteAllocations(PathId path, int number) {
        db.sql("delete from cz_allocation where path = ? and sheet = ?")
                .params(path.value(), number)
                .update();
    }

    private List<Cost> costs(String path, int number) {
        return db.sql(
                        "select fund, calendar_year, amount from cz_allocation where path = ? and sheet = ? order by fund, calendar_year")
                .params(path, number)
                .query((row, n) ->
                        new Cost(row.getString("fund"), row.getInt("calendar_year"), row.getBigDecimal("amount")))
                .list();
    }

    private Sheet sheet(ResultSet row, int n) throws SQLException {
        var number = row.getInt("number");
        var assignment = new SheetAssignment(
                number,
                row.getString("title"),
                row.getString("area"),
                row.getString("owner"),
                row.getObject("due", LocalDate.class));
        var json = row.getString("content");
        var content = json == null
                ? null
                : CanonicalJson.read(json, SheetContent.class).withCosts(costs(row.getString("path"), number));
        return new Sheet(
                assignment, row.getBoolean("open"), row.getBoolean("concerted"), row.getString("remark"), content);
    }
}
