package it.concerto.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the ledger from the command line, without starting the product: {@code verify --public-key=FILE}, and if there
 * are seals that were kept outside {@code --seals=FILE}, in which they stand as the log or the mails told them. The database
 * is that of the settings. Reads, and changes nothing.
 */
public final class VerifyCommand {

    /** The first word of the command line. */
    public static final String NAME = "verify";

    /** All is as it was written. */
    static final int INTACT = 0;

    /** Something was changed. */
    static final int BROKEN = 1;

    /** It could not be looked at. */
    static final int IMPOSSIBLE = 2;

    private static final String KEY = "public-key";
    private static final String SEALS = "seals";

    private final ConfigurableEnvironment settings;
    private final PrintStream out;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    private VerifyCommand(ConfigurableEnvironment settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        messages.setBasename("messages/ledger");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /**
     * Says what it found in a line for each broken table, or in one if there is none.
     *
     * @return the exit code: 0 for an intact ledger, 1 for one that was changed, 2 if it could not be read
     */
    public static int run(String[] arguments, PrintStream out) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return new VerifyCommand(settings, out).run();
    }

    private int run() {
        var file = settings.getProperty(KEY, "");
        if (file.isEmpty()) {
            say("ledger.verify.usage");
            return IMPOSSIBLE;
        }
        PublicKey key;
        try {
            key = SigningKey.publicKey(Files.readString(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            say("ledger.verify.key", file);
            return IMPOSSIBLE;
        }
        var kept = settings.getProperty(SEALS, "");
        var held = kept.isEmpty() ? List.<Seal>of() : sealsIn(Path.of(kept));
        if (held.isEmpty() && !kept.isEmpty()) {
            say("ledger.verify.seals", kept);
            return IMPOSSIBLE;
        }
        return run(key, held);
    }

    private int run(PublicKey key, List<Seal> held) {
        try {
            return tell(verify(key, held), held.size());
        } catch (DataAccessException | TransactionException e) {
            say(
                    "ledger.verify.database",
                    settings.getProperty("spring.datasource.url", "").replaceAll("[;?].*", ""));
            return IMPOSSIBLE;
        }
    }

    private static List<Seal> sealsIn(Path file) {
        try {
            return Seal.in(Files.readString(file));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** All in one transaction, so that it sees one moment and rows come a few at a time. */
    private Verdict verify(PublicKey key, List<Seal> held) {
        var database = new SingleConnectionDataSource(
                existing(settings.getRequiredProperty("spring.datasource.url")),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""),
                true);
        try {
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            transaction.setReadOnly(true);
            transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            return transaction.execute(status -> new LedgerVerifier(database, key, held).verify());
        } finally {
            database.destroy();
        }
    }

    /** H2 would make the file that it does not find. */
    private static String existing(String url) {
        return url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url;
    }

    private int tell(Verdict verdict, int held) {
        if (verdict.isIntact()) {
            say("ledger.verify.intact", verdict.events());
            if (held > 0) {
                say("ledger.verify.held", held);
            }
            return INTACT;
        }
        verdict.findings()
                .forEach(finding -> say("ledger.verify.finding." + finding.fault(), finding.table(), finding.row()));
        say("ledger.verify.broken", verdict.events());
        return BROKEN;
    }

    private void say(String key, Object... values) {
        out.println(messages.getMessage(key, values, Locale.ITALIAN));
    }
}
