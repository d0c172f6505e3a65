package it.concerto.plan.version;

import it.concerto.database.ReadOnce;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.json.CanonicalJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps frozen versions; it can add, nothing else. */
@Repository
public class PlanVersionStore {

    private final JdbcClient db;
    private final PlanningPaths paths;
    private final ReadOnce<PathId, List<PlanVersion>> read = new ReadOnce<>();

    PlanVersionStore(JdbcClient db, PlanningPaths paths) {
        this.db = db;
        this.paths = paths;
    }

    /** The first one first. */
    public List<PlanVersion> of(PathId path) {
        return read.get(path, () -> read(path));
    }

    private List<PlanVersion> read(PathId path) {
        return db.sql("select number, sha256, file_sha256, file_name, reason, frozen_at from cz_plan_version"
                        + " where path = ? order by number")
                .params(path.value())
                .query((row, n) -> new PlanVersion(
                        path,
                        row.getInt("number"),
                        row.getString("sha256"),
                        new FileRef(row.getString("file_sha256"), row.getString("file_name")),
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** What the version says. */
    public PlanContent content(PlanVersion version) {
        var json = db.sql("select content from cz_plan_version where path = ? and number = ?")
                .params(version.path().value(), version.number())
                .query(String.class)
                .single();
        return CanonicalJson.read(json, PlanContent.class);
    }

    public void add(PlanVersion version, String content) {
        read.forget();
        db.sql("insert into cz_plan_version"
                        + " (path, number, ambito, sha256, file_sha256, file_name, reason, content, frozen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.path().value(),
                        version.number(),
                        paths.get(version.path()).ambito().value(),
                        version.sha256(),
                        version.file().sha256(),
                        version.file().name(),
                        version.reason(),
                        content,
                        version.frozenAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
