package it.concerto.participation;

import it.concerto.hashing.Sha256;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that open one thing to read for who gets them by mail, without account or receipt, and nothing besides; not for ever. */
@Service
@Transactional
public class ReadingPasses {

    /** Where such a link leads. */
    public static final String PAGE = "/avvisi/lettura";

    private final JdbcClient jdbc;
    private final PlanningPaths paths;
    private final Terms terms;
    private final Clock clock;

    ReadingPasses(JdbcClient jdbc, PlanningPaths paths, Terms terms, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What a link opens.
     *
     * @param session the minutes of that session; null for the {@link HandedPapers} of the path
     * @param manifestation id of that of the participant for whom its reader speaks, null if they speak for none
     * @param reader digest of the address of who speaks, null if they speak for nobody or it was not kept
     */
    public record Pass(
            PathId path, @Nullable Integer session, @Nullable String manifestation, @Nullable String reader) {

        public Pass(PathId path, @Nullable Integer session, @Nullable String manifestation) {
            this(path, session, manifestation, null);
        }

        /** Of the one who is reached at the address. */
        public static Pass of(PathId path, int session, @Nullable String manifestation, String email) {
            var reader = manifestation == null ? null : Sha256.of(email.strip().toLowerCase(Locale.ROOT));
            return new Pass(path, session, manifestation, reader);
        }
    }

    /** A new link; only its digest is kept, so it cannot be told again. */
    public String link(Pass pass) {
        var code = ReceiptCode.random();
        jdbc.sql("insert into cz_reading_pass (digest, ambito, path, session, manifestation, reader, issued_at)"
                        + " values (?,?,?,?,?,?,?)")
                .params(Arrays.asList(
                        code.digest(),
                        paths.get(pass.path()).ambito().value(),
                        pass.path().value(),
                        pass.session(),
                        pass.manifestation(),
                        pass.reader(),
                        Rome.column(clock.instant())))
                .update();
        return PAGE + "/" + code.inGroups();
    }

    /** What the link opens, as long as it does. */
    @Transactional(readOnly = true)
    public Optional<Pass> find(ReceiptCode code) {
        return jdbc.sql("select path, session, manifestation, reader from cz_reading_pass where digest = ?")
                .param(code.digest())
                .query((row, n) -> new Pass(
                        PathId.of(row.getString("path")),
                        row.getObject("session", Integer.class),
                        row.getString("manifestation"),
                        row.getString("reader")))
                .optional()
                .filter(this::isOpen);
    }

    /** Ends every link that opens this for this reader: somebody else speaks in their place (3.b). */
    public void close(Pass pass) {
        jdbc.sql("delete from cz_reading_pass where manifestation = ? and session = ? and reader = ?")
                .params(Arrays.asList(pass.manifestation(), pass.session(), pass.reader()))
                .update();
    }

    /**
     * Whether it still opens anything: the participant for whom its reader speaks still takes part and sends nobody else, and
     * the path is under way, or the plan, or a path that began after it, is not over for longer than contacts of participants
     * are kept (GDPR art. 5).
     */
    @Transactional(readOnly = true)
    public boolean isOpen(Pass pass) {
        return (pass.manifestation() == null || takesPart(pass.manifestation()))
                && (pass.reader() == null || isThere(pass))
                && isKept(pass.path());
    }

    private boolean isThere(Pass pass) {
        return jdbc.sql("select count(*) from cz_reading_pass where manifestation = ? and session = ? and reader = ?")
                        .params(Arrays.asList(pass.manifestation(), pass.session(), pass.reader()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean takesPart(String manifestation) {
        return jdbc.sql("select count(*) from cz_manifestation where id = ?"
                                + " and status in ('ADMITTED', 'ADMITTED_RESERVE')")
                        .param(manifestation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isKept(PathId id) {
        if (paths.status(id).isUnderWay()) {
            return true;
        }
        var path = paths.get(id);
        var planOver = LocalDate.of(path.to(), Month.DECEMBER, 31);
        var begun = Rome.local(path.startedAt()).toLocalDate();
        var over = begun.isAfter(planOver) ? begun : planOver;
        return !LocalDate.now(clock).isAfter(terms.end(path.ambito(), over, ParticipationTerm.CONTACTS));
    }
}
