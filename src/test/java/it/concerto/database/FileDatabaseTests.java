package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

class FileDatabaseTests {

    private static final int ROUNDS = 50;
    private static final int WORKERS = 4;

    /** Together more than the database keeps in memory, so that reading goes to the file. */
    private static final String LONG_TEXT = "x".repeat(2_000);

    @TempDir
    Path folder;

    @Test
    void staysOpenWhenThreadsAreInterruptedAtWork() throws Exception {
        try (var database = new FileDatabase(settings("concerto"))) {
            var jdbc = JdbcClient.create(source(database));
            jdbc.sql("create table work (id bigint auto_increment primary key, text varchar)")
                    .update();
            var written = new AtomicLong();

            for (int round = 0; round < ROUNDS; round++) {
                var workers = new ArrayList<Thread>();
                for (int number = 0; number < WORKERS; number++) {
                    var busy = new CountDownLatch(20);
                    var worker = new Thread(() -> workUntilInterrupted(jdbc, written, busy));
                    workers.add(worker);
                    worker.start();
                    assertThat(busy.await(10, TimeUnit.SECONDS)).as("at work").isTrue();
                }
                workers.forEach(Thread::interrupt);
                for (var worker : workers) {
                    worker.join();
                }
            }

            assertThat(jdbc.sql("select count(*) from work").query(Long.class).single())
                    .isEqualTo(written.get());
        }
    }

    /** What the interrupt itself breaks off is not counted; nothing else may break. */
    private static void workUntilInterrupted(JdbcClient jdbc, AtomicLong written, CountDownLatch busy) {
        while (!Thread.currentThread().isInterrupted()) {
            jdbc.sql("insert into work (text) values (?)").param(LONG_TEXT).update();
            written.incrementAndGet();
            jdbc.sql("select text from work where id = ?")
                    .param(1 + ThreadLocalRandom.current().nextLong(written.get()))
                    .query(String.class)
                    .optional();
            busy.countDown();
        }
        jdbc.sql("insert into work (text) values (?)").param(LONG_TEXT).update();
        written.incrementAndGet();
    }

    @Test
    void keepsWhatWasWrittenAfterAStop() throws Exception {
        try (var database = new FileDatabase(settings("concerto"))) {
            JdbcClient.create(source(database))
                    .sql("create table kept (id bigint)")
                    .update();
        }

        try (var database = new FileDatabase(settings("concerto"))) {
            assertThat(JdbcClient.create(source(database))
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** The very file that a plain H2 would open. */
    @Test
    void opensAFileThatWasMadeWithoutIt() throws Exception {
        var url = FileDatabase.FILE + folder.resolve("plain");
        try (var connection = DriverManager.getConnection(url, "c", "p")) {
            connection.createStatement().execute("create table kept as select 328 as id");
        }

        try (var database = new FileDatabase(settings("plain"))) {
            assertThat(JdbcClient.create(source(database))
                            .sql("select id from kept")
                            .query(Long.class)
                            .single())
                    .isEqualTo(328);
        }
        assertThat(Files.list(folder)).extracting(Path::getFileName).containsExactly(Path.of("plain.mv.db"));
    }

    @Test
    void letsNobodyElseOpenTheFileMeanwhile() throws Exception {
        try (var database = new FileDatabase(settings("concerto"))) {
            assertThat(database.getJdbcUrl()).isNotNull();
            var another = FileDatabase.FILE + folder.resolve("concerto");

            assertThatThrownBy(() -> DriverManager.getConnection(another, "c", "p"))
                    .hasMessageContaining("may be already in use");
        }
    }

    private DataSourceProperties settings(String file) {
        var settings = new DataSourceProperties();
        settings.setUrl(
                FileDatabase.FILE + folder.resolve(file) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=256");
        settings.setUsername("c");
        settings.setPassword("p");
        return settings;
    }

    private static DataSource source(FileDatabase database) {
        return JdbcConnectionPool.create(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
