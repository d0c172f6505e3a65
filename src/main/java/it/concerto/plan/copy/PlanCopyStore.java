package it.concerto.plan.copy;

import it.concerto.files.FileRef;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.CopyKind;
import it.concerto.plan.PlanVersion;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which copies of a version there are; none is ever exchanged. */
@Repository
public class PlanCopyStore {

    private final JdbcClient jdbc;
    private final PlanningPaths paths;
    private final Clock clock;

    PlanCopyStore(JdbcClient jdbc, PlanningPaths paths, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.clock = clock;
    }

    public Map<CopyKind, FileRef> of(PlanVersion version) {
        var copies = new EnumMap<CopyKind, FileRef>(CopyKind.class);
        jdbc.sql("select kind, sha256, file_name from cz_plan_copy where path = ? and version = ?")
                .params(version.path().value(), version.number())
                .query(row -> {
                    copies.put(
                            CopyKind.valueOf(row.getString("kind")),
                            new FileRef(row.getString("sha256"), row.getString("file_name")));
                });
        return copies;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one already */
    public void add(PlanVersion version, CopyKind kind, FileRef file) {
        jdbc.sql("insert into cz_plan_copy (path, version, kind, ambito, sha256, file_name, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.path().value(),
                        version.number(),
                        kind.name(),
                        paths.get(version.path()).ambito().value(),
                        file.sha256(),
                        file.name(),
                        OffsetDateTime.now(clock))
                .update();
    }
}
