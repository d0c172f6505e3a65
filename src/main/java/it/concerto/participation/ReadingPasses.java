package it.concerto.participation;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that open one thing to read for who gets them by mail, without account or receipt, and nothing besides. */
@Service
@Transactional
public class ReadingPasses {

    /** Where such a link leads. */
    public static final String PAGE = "/avvisi/lettura";

    private final JdbcClient jdbc;
    private final PlanningPaths paths;
    private final Clock clock;

    ReadingPasses(JdbcClient jdbc, PlanningPaths paths, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.clock = clock;
    }

    /**
     * What a link opens.
     *
     * @param session the minutes of that session; null for the {@link HandedPapers} of the path
     * @param manifestation id of that of the participant for whom its reader speaks, null if they speak for none
     */
    public record Pass(PathId path, @Nullable Integer session, @Nullable String manifestation) {}

    /** A new link; only its digest is kept, so it cannot be told again. */
    public String link(Pass pass) {
        var code = ReceiptCode.random();
        jdbc.sql("insert into cz_reading_pass (digest, ambito, path, session, manifestation, issued_at)"
                        + " values (?,?,?,?,?,?)")
                .params(Arrays.asList(
                        code.digest(),
                        paths.get(pass.path()).ambito().value(),
                        pass.path().value(),
                        pass.session(),
                        pass.manifestation(),
                        Rome.column(clock.instant())))
                .update();
        return PAGE + "/" + code.inGroups();
    }

    @Transactional(readOnly = true)
    public Optional<Pass> find(ReceiptCode code) {
        return jdbc.sql("select path, session, manifestation from cz_reading_pass where digest = ?")
                .param(code.digest())
                .query((row, n) -> new Pass(
                        PathId.of(row.getString("path")),
                        row.getObject("session", Integer.class),
                        row.getString("manifestation")))
                .optional();
    }
}
