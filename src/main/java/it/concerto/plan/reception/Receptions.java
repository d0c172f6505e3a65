package it.concerto.plan.reception;

import it.concerto.database.ReadOnce;
import it.concerto.participation.Contribution;
import it.concerto.participation.Contributions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.reception.Reception.Treatment;
import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetStore;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers every need and proposal that participants brought. */
@Service
@Transactional
public class Receptions {

    private final JdbcClient db;
    private final Contributions contributions;
    private final SheetStore sheets;
    private final PlanningPaths paths;
    private final ReadOnce<PathId, List<Reception>> read = new ReadOnce<>();

    Receptions(JdbcClient db, Contributions contributions, SheetStore sheets, PlanningPaths paths) {
        this.db = db;
        this.contributions = contributions;
        this.sheets = sheets;
        this.paths = paths;
    }

    @Transactional(readOnly = true)
    public List<Reception> of(PathId path) {
        return read.get(path, () -> read(path));
    }

    private List<Reception> read(PathId path) {
        return db.sql("select reference, treatment, reason, sheet from cz_reception where path = ? order by reference")
                .params(path.value())
                .query((row, n) -> new Reception(
                        row.getString("reference"),
                        Treatment.valueOf(row.getString("treatment")),
                        row.getString("reason"),
                        row.getObject("sheet", Integer.class)))
                .list();
    }

    /** What has been brought and is not answered yet. */
    @Transactional(readOnly = true)
    public List<Contribution> untreated(PathId path) {
        var treated = of(path).stream().map(Reception::reference).collect(Collectors.toSet());
        return contributions.of(path).stream()
                .filter(contribution -> !treated.contains(contribution.reference()))
                .toList();
    }

    /**
     * Makes these the answers of the plan.
     *
     * @throws RuleBroken if a reason is too short to be one, or something is taken up by no sheet
     */
    public void record(PathId path, List<Reception> receptions) throws RuleBroken {
        var numbers = sheets.of(path).stream().map(Sheet::number).collect(Collectors.toSet());
        for (int row = 0; row < receptions.size(); row++) {
            var reception = receptions.get(row);
            if (!reception.hasReason()) {
                throw new RuleBroken(
                        "D7",
                        "receptions." + row + ".reason",
                        "plan.reception.reasonTooShort",
                        Reception.SHORTEST_REASON);
            }
            var sheet = reception.sheet();
            if (reception.treatment().needsSheet() && (sheet == null || !numbers.contains(sheet))) {
                throw new RuleBroken("D7", "receptions." + row + ".sheet", "plan.reception.sheetMissing");
            }
        }
        replace(path, receptions);
    }

    private void replace(PathId path, List<Reception> receptions) {
        var ambito = paths.get(path).ambito();
        read.forget();
        db.sql("delete from cz_reception where path = ?").params(path.value()).update();
        for (var reception : receptions) {
            db.sql("insert into cz_reception (path, reference, ambito, treatment, reason, sheet)"
                            + " values (:path, :reference, :ambito, :treatment, :reason, :sheet)")
                    .param("path", path.value())
                    .param("reference", reception.reference())
                    .param("ambito", ambito.value())
                    .param("treatment", reception.treatment().name())
                    .param("reason", reception.reason().strip())
                    .param("sheet", reception.sheet())
                    .update();
        }
    }
}
