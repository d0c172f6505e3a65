package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import it.concerto.testing.LetterClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machine's worst day: the process dies without a word while ten people work. */
@Tag("slow")
class KillTests {

    /** The product itself is killed five times in the nightly profile. */
    private static final int KILLS = 2;

    private static final String ACKNOWLEDGED = "acknowledged ";

    @TempDir
    Path folder;

    private final Random random = new Random(20220608);

    @Test
    void losesAndDoublesNoAcknowledgedCompletion() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(workUntilKilled(20 + random.nextInt(60)));
            assertNothingIsLostOrDoubled(acknowledged);
        }
    }

    /** Kills the process after so many acknowledgements, wherever the ten clients are by then. */
    private List<String> workUntilKilled(int completions) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var errors = folder.resolve("errors.txt").toFile();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LetterClients.class.getName(),
                        folder.resolve("concerto").toString())
                .redirectError(errors)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line;
            while ((line = output.readLine()) != null) {
                if (line.startsWith(ACKNOWLEDGED)) {
                    acknowledged.add(line.substring(ACKNOWLEDGED.length()));
                    if (acknowledged.size() == completions) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).as(() -> contentOf(errors)).hasSizeGreaterThanOrEqualTo(completions);
        return acknowledged;
    }

    private void assertNothingIsLostOrDoubled(List<String> acknowledged) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("concerto") + ";IFEXISTS=TRUE");
        source.setUser("concerto");
        source.setPassword("concerto");
        var jdbc = JdbcClient.create(source);

        var answered =
                jdbc.sql("select task from cz_task_answer").query(String.class).list();
        assertThat(answered).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(count(jdbc, "select count(*) from ACT_RU_TASK where ID_ in (:tasks)", acknowledged))
                .as("acknowledged and still open")
                .isZero();
        assertThat(count(
                        jdbc,
                        """
                        select count(*) from ACT_RU_JOB j
                        join cz_task_answer a on a.process_instance_id = j.PROCESS_INSTANCE_ID_ where a.task in (:tasks)
                        """,
                        acknowledged))
                .as("each answer moved one letter on, once")
                .isEqualTo(acknowledged.size());
        assertThat(count(
                        jdbc,
                        """
                        select count(*) from cz_flow_taken f
                        join cz_task_answer a on a.process_instance_id = f.process_instance_id
                        where f.flow_id = 'Flow_UrgentToCountLetter' and a.task in (:tasks)
                        """,
                        acknowledged))
                .isEqualTo(acknowledged.size());
    }

    private static long count(JdbcClient jdbc, String sql, List<String> tasks) {
        return jdbc.sql(sql).param("tasks", tasks).query(Long.class).single();
    }
}
