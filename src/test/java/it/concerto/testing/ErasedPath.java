package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.keeping.KeptRows;
import it.concerto.keeping.Retained;
import it.concerto.organisation.AmbitoCode;
import it.concerto.retention.ErasureNight;
import it.concerto.retention.Erasures;
import it.concerto.retention.Preview;
import it.concerto.retention.Previews;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A path of a node that a test started by itself: it ended so long ago that all that ever goes of it may go. */
public final class ErasedPath {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

    private final ApplicationContext node;
    private final JdbcClient jdbc;
    private final String path;

    private ErasedPath(ApplicationContext node, String path) {
        this.node = node;
        this.jdbc = node.getBean(JdbcClient.class);
        this.path = path;
    }

    public static ErasedPath of(ApplicationContext node, String path) {
        var erased = new ErasedPath(node, path);
        erased.end();
        return erased;
    }

    private void end() {
        var ended = LONG_AGO.atStartOfDay();
        jdbc.sql("update cz_path set status = 'STOPPED', ended_at = ? where id = ?")
                .params(ended, path)
                .update();
        jdbc.sql("update ACT_HI_PROCINST set END_TIME_ = ? where BUSINESS_KEY_ = ? and END_TIME_ is not null")
                .params(ended, path)
                .update();
        jdbc.sql("update cz_read set at = ? where path = ?").params(ended, path).update();
    }

    /** Table by table, what was seen and nothing else. */
    public void isGoneAsItWasSeen() throws Exception {
        var preview = node.getBean(Previews.class).of(CASARANO, LocalDate.now());
        var before = rows();
        assertThat(preview.lines()).extracting(line -> line.name()).contains("cz_task_answer", "cz_read", "cz_comment");

        node.getBean(Erasures.class).approve(administrator(), CASARANO, preview.day(), preview.fingerprint());
        ErasureNight.pass(node);

        var after = rows();
        var removed = new HashMap<String, Long>();
        before.forEach((table, rows) -> removed.put(table, rows - after.getOrDefault(table, 0L)));
        removed.values().removeIf(rows -> rows == 0);
        assertThat(removed).isEqualTo(promised(preview));
        assertThat(node.getBean(Previews.class).of(CASARANO, LocalDate.now()).lines())
                .isEmpty();
    }

    private Person administrator() {
        return node.getBean(People.class).find("gaspare.ancora").orElseThrow();
    }

    private Map<String, Long> rows() {
        return node.getBeansOfType(Retained.class).values().stream()
                .flatMap(module -> module.rows().stream())
                .map(KeptRows::table)
                .distinct()
                .collect(Collectors.toMap(table -> table, table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }

    private static Map<String, Long> promised(Preview preview) {
        return preview.lines().stream()
                .filter(line -> line.name().matches("cz_\\w+") && !line.name().equals("cz_file"))
                .filter(line -> !line.name().equals("cz_audit_key"))
                .collect(Collectors.toMap(line -> line.name(), line -> line.rows()));
    }
}
