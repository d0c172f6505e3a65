package it.concerto.notifications;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A process that posts one mail and then waits, at a moment of its delivery, to be killed. */
final class KilledPoster {

    /** Where the process dies. */
    enum Moment {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT,
        AFTER_THE_SERVER_TOOK_IT
    }

    static final String REACHED = "reached";

    private KilledPoster() {}

    /** @param arguments the database file, the port of the mail server, the moment */
    public static void main(String[] arguments) {
        var moment = Moment.valueOf(arguments[2]);
        var server = OutboxFixture.smtp(Integer.parseInt(arguments[1]));
        var fixture = new OutboxFixture(database(Path.of(arguments[0])), server, OutboxFixture.SETTINGS);
        fixture.transaction.executeWithoutResult(status -> {
            fixture.outbox.post(SampleLetters.convocation("sitting-1-convened"), Set.of(SampleLetters.ANNA));
            if (moment == Moment.BEFORE_THE_COMMIT) {
                waitForTheEnd();
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (moment == Moment.AFTER_THE_COMMIT) {
                        waitForTheEnd();
                    }
                }
            });
        });
        fixture.use(dying(server));
        fixture.postman().deliverDue();
    }

    /** The database of such a process, with its table. */
    static DataSource database(Path file) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        if (!Files.exists(Path.of(file + ".mv.db"))) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0050__notifications.sql"))
                    .execute(source);
        }
        return source;
    }

    private static JavaMailSender dying(JavaMailSender server) {
        return (JavaMailSender) Proxy.newProxyInstance(
                KilledPoster.class.getClassLoader(), new Class<?>[] {JavaMailSender.class}, (proxy, method, given) -> {
                    var result = method.invoke(server, given);
                    if (method.getName().equals("send")) {
                        waitForTheEnd();
                    }
                    return result;
                });
    }

    private static void waitForTheEnd() {
        System.out.println(REACHED);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
