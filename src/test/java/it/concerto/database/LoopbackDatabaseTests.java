package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoopbackDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void staysOpenWhenThreadsAreInterruptedAtWork() throws Exception {
        try (var database = new LoopbackDatabase(settings())) {
            var jdbc = JdbcClient.create(source(database));
            jdbc.sql("create table work (id bigint)").update();
            var written = new AtomicLong();

            for (int round = 0; round < 60; round++) {
                var busy = new CountDownLatch(3);
                var worker = new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        jdbc.sql("insert into work values (1)").update();
                        written.incrementAndGet();
                        busy.countDown();
                    }
                    jdbc.sql("insert into work values (1)").update();
                    written.incrementAndGet();
                });
                worker.start();
                busy.await();
                worker.interrupt();
                worker.join();
            }

            assertThat(jdbc.sql("select count(*) from work").query(Long.class).single())
                    .isEqualTo(written.get());
        }
    }

    @Test
    void writesAtOnceAgainWhenAnEmptyFileIsFilled() throws Exception {
        try (var database = new LoopbackDatabase(settings())) {
            var jdbc = JdbcClient.create(source(database));
            var delays = new ArrayList<Integer>();

            database.fill(() -> {
                delays.add(delay(jdbc));
                jdbc.sql("create table work (id bigint)").update();
            });
            delays.add(delay(jdbc));
            database.fill(() -> delays.add(delay(jdbc)));

            assertThat(delays)
                    .satisfiesExactly(
                            whileEmpty -> assertThat(whileEmpty).isPositive(),
                            afterwards -> assertThat(afterwards).isZero(),
                            whileNoMoreEmpty -> assertThat(whileNoMoreEmpty).isZero());
        }
    }

    private static Integer delay(JdbcClient jdbc) {
        return jdbc.sql(
                        "select max(cast(setting_value as int)) from information_schema.settings where setting_name = 'WRITE_DELAY'")
                .query(Integer.class)
                .single();
    }

    /** Asleep inside H2, until another lets go of the row: the sleeper is a thread of the server, which nobody interrupts. */
    @Test
    void staysOpenWhenAThreadIsInterruptedWhileItWaitsForALock() throws Exception {
        try (var database = new LoopbackDatabase(settings());
                var holder = source(database).getConnection()) {
            var jdbc = JdbcClient.create(source(database));
            jdbc.sql("create table work as select 1 as id").update();
            holder.setAutoCommit(false);
            holder.createStatement().execute("update work set id = 2");
            var waiting = new FutureTask<>(
                    () -> jdbc.sql("update work set id = id + 1").update());
            var worker = new Thread(waiting);

            worker.start();
            while (blocked(jdbc) == 0) {
                Thread.onSpinWait();
            }
            worker.interrupt();
            holder.commit();

            assertThat(waiting.get()).isEqualTo(1);
            assertThat(jdbc.sql("select id from work").query(Integer.class).single())
                    .isEqualTo(3);
        }
    }

    private static long blocked(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void keepsWhatWasWrittenAfterAStop() throws Exception {
        try (var database = new LoopbackDatabase(settings())) {
            JdbcClient.create(source(database))
                    .sql("create table kept (id bigint)")
                    .update();
        }

        try (var database = new LoopbackDatabase(settings())) {
            assertThat(JdbcClient.create(source(database))
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void answersOnlyToWhoKnowsTheKey() throws Exception {
        try (var database = new LoopbackDatabase(settings())) {
            var server =
                    database.getJdbcUrl().substring(0, database.getJdbcUrl().lastIndexOf('/') + 1);

            assertThatThrownBy(() -> DriverManager.getConnection(server + folder.resolve("concerto"), "c", "p"))
                    .hasMessageContaining("Wrong user name or password");
            assertThatThrownBy(() -> DriverManager.getConnection(server + "mem:x", "c", "p"))
                    .hasMessageContaining("Wrong user name or password");
        }
    }

    private DataSourceProperties settings() {
        var settings = new DataSourceProperties();
        settings.setUrl(LoopbackDatabase.FILE + folder.resolve("concerto") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        settings.setUsername("c");
        settings.setPassword("p");
        return settings;
    }

    private static DataSource source(LoopbackDatabase database) {
        var source = new JdbcDataSource();
        source.setURL(database.getJdbcUrl());
        source.setUser(database.getUsername());
        source.setPassword(database.getPassword());
        return source;
    }
}
