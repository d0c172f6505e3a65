package it.concerto.plan.context;

import it.concerto.database.ReadOnce;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.json.CanonicalJson;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the social report of each path; small cells never get as far as the database. */
@Service
@Transactional
public class SocialContexts {

    private final JdbcClient db;
    private final PlanningPaths paths;
    private final ReadOnce<PathId, Optional<SocialContext>> read = new ReadOnce<>();

    SocialContexts(JdbcClient db, PlanningPaths paths) {
        this.db = db;
        this.paths = paths;
    }

    @Transactional(readOnly = true)
    public Optional<SocialContext> of(PathId path) {
        return read.get(path, () -> read(path));
    }

    private Optional<SocialContext> read(PathId path) {
        return db.sql("select content from cz_social_context where path = ?")
                .params(path.value())
                .query(String.class)
                .optional()
                .map(json -> CanonicalJson.read(json, SocialContext.class));
    }

    public void write(PathId path, SocialContext context) {
        read.forget();
        var shown = CanonicalJson.write(context.withoutSmallCells());
        var changed = db.sql("update cz_social_context set content = ? where path = ?")
                .params(shown, path.value())
                .update();
        if (changed == 0) {
            db.sql("insert into cz_social_context (path, ambito, content) values (?, ?, ?)")
                    .params(path.value(), paths.get(path).ambito().value(), shown)
                    .update();
        }
    }
}
