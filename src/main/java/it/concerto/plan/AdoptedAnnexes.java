package it.concerto.plan;

import it.concerto.database.ReadOnce;
import it.concerto.database.Rows;
import it.concerto.documents.Document;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.annex.Annexes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of the annexes with which a plan was put to the vote: from then on they stay what they are (BR-56). */
@Service
@Transactional
public class AdoptedAnnexes {

    private final JdbcClient jdbc;
    private final PlanningPaths paths;
    private final Documents documents;
    private final ReadOnce<PathId, Map<String, String>> hashes = new ReadOnce<>();

    public AdoptedAnnexes(JdbcClient jdbc, PlanningPaths paths, Documents documents) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.documents = documents;
    }

    /** Keeps what the files of these titles are now (F1); a former list is forgotten. */
    public void take(PathId path, List<String> titles) {
        release(path);
        var files = documents.of(path).stream()
                .filter(document -> Annexes.KINDS.contains(document.kind()))
                .collect(Collectors.toMap(Document::title, AdoptedAnnexes::hash, (earlier, later) -> later));
        var ambito = paths.get(path).ambito().value();
        var rows = new Rows("cz_adopted_annex (path, title, ambito, sha256)");
        new LinkedHashSet<>(titles).forEach(title -> rows.add(path.value(), title, ambito, files.get(title)));
        rows.write(jdbc);
    }

    private static String hash(Document document) {
        return document.latest().file().sha256();
    }

    /** The plan went back to those who write it: its annexes may change again. */
    public void release(PathId path) {
        hashes.forget();
        jdbc.sql("delete from cz_adopted_annex where path = ?")
                .params(path.value())
                .update();
    }

    /** The hash of each file that was put to the vote, by title. */
    @Transactional(readOnly = true)
    public Map<String, String> hashes(PathId path) {
        return hashes.get(path, () -> readHashes(path));
    }

    private Map<String, String> readHashes(PathId path) {
        return jdbc
                .sql("select title, sha256 from cz_adopted_annex where path = ? and sha256 is not null")
                .params(path.value())
                .query((row, n) -> Map.entry(row.getString("title"), row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Takes the first file of a title that was put to the vote without one.
     *
     * @return whether there was such a title
     */
    public boolean complete(PathId path, String title, FileRef file) {
        hashes.forget();
        return jdbc.sql("update cz_adopted_annex set sha256 = ? where path = ? and title = ? and sha256 is null")
                        .params(file.sha256(), path.value(), title)
                        .update()
                > 0;
    }
}
