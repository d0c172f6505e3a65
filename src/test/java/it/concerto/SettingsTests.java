package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.workflow.models.ModelFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The settings that the README lists: they exist, there are no others, and a wrong one is named in one line. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    private static final Pattern VARIABLE = Pattern.compile("`(CONCERTO_[A-Z_]+)`");
    private static final Pattern PLACEHOLDER = Pattern.compile("@Value\\(\"\\$\\{(concerto\\.[a-z.-]+)");

    /** What reads settings, without what stands on it. */
    @ImportAutoConfiguration({
        MailSenderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import(ModelFiles.class)
    static class Readers {

        @Bean
        SmartInitializingSingleton modelsAreRead(ModelFiles models) {
            return models::all;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CONCERTO_BASE_URL             | concerto                   | concerto.base-url = concerto is not an address such as
                    CONCERTO_MAIL_FROM            | Ufficio di Piano           | concerto.mail.from = Ufficio di Piano is not a mail address
                    CONCERTO_MAIL_REPLY_TO        | nobody                     | concerto.mail.reply-to = nobody is not a mail address
                    CONCERTO_MAIL_AUTOMATIC       | perhaps                    | concerto.mail.automatic = perhaps cannot be read as boolean
                    CONCERTO_MAIL_EVERY           | often                      | concerto.mail.every = often cannot be read as Duration
                    CONCERTO_MAIL_EVERY           | -1s                        | concerto.mail.every = PT-1S is no time to wait
                    CONCERTO_REMINDERS_EVERY      | 0s                         | concerto.reminders.every = PT0S is no time to wait
                    CONCERTO_REMINDERS_FROM       | 20:00                      | concerto.reminders.from = 20:00 is not before 19:00
                    CONCERTO_REMINDERS_FIRST      | 5cd                        | concerto.reminders.first = 5cd is not one or more working days
                    CONCERTO_REMINDERS_LAST       | soon                       | concerto.reminders.last = soon cannot be read as Term
                    CONCERTO_REMINDERS_CRITICAL   | 2wd                        | concerto.reminders.critical = 2wd is not more than concerto.reminders.president = 3wd
                    CONCERTO_REMINDERS_REGIONAL   | 30,0                       | concerto.reminders.regional = [30, 0] are not days before
                    CONCERTO_FILES_DIRECTORY      | /dev/null/files            | concerto.files.directory = /dev/null/files cannot be written
                    CONCERTO_FILES_LARGEST        | huge                       | concerto.files.largest = huge cannot be read as DataSize
                    CONCERTO_DRAFTS_KEPT          | 0s                         | concerto.drafts.kept = PT0S keeps no draft
                    CONCERTO_DRAFTS_KEY_FILE      | /dev/null/drafts.key       | concerto.drafts.key-file = /dev/null/drafts.key cannot be read or made
                    CONCERTO_LEDGER_KEY_FILE      | /dev/null/ledger.key       | concerto.ledger.key-file = /dev/null/ledger.key cannot be read or made
                    CONCERTO_LEDGER_STAMPS_AUTHORITY | tsa                    | concerto.ledger.stamps.authority = tsa is not an address such as
                    CONCERTO_DRAFTS_KEY_FILE      | pom.xml                    | concerto.drafts.key-file = pom.xml cannot be read or made
                    CONCERTO_RETENTION_RECEIVED   | 0d                         | concerto.retention.received = P0D is no time to keep
                    CONCERTO_RETENTION_CONTACTS   | 11y                        | concerto.retention.contacts = P11Y is more than concerto.retention.received = P10Y
                    CONCERTO_IDENTITY_BCRYPT_COST | much                       | concerto.identity.bcrypt-cost = much cannot be read as int
                    CONCERTO_IDENTITY_BCRYPT_COST | 40                         | concerto.identity.bcrypt-cost = 40 is not between 4 and 18
                    CONCERTO_MODELS               | file:/nowhere/             | concerto.models = file:/nowhere/: no models there
                    SPRING_MAIL_PORT              | smtp                       | spring.mail.port = smtp cannot be read as Integer
                    SPRING_DATASOURCE_URL         | jdbc:oracle:thin:@db       | spring.datasource.url = jdbc:oracle:thin:@db: Concerto runs on H2 and PostgreSQL only
                    SPRING_DATASOURCE_URL         | jdbc:postgresql://127.0.0.1:1/concerto?password=secret | spring.datasource.url = jdbc:postgresql://127.0.0.1:1/concerto: Connection to 127.0.0.1:1 refused
                    SPRING_DATASOURCE_URL         | jdbc:h2:mem:x;IFEXISTS=TRUE | spring.datasource.url = jdbc:h2:mem:x: Database "mem:x" not found
                    """)
    void aWrongOneStopsTheStartWithOneLine(String variable, String value, String line, CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of(variable, value)));

        var said = output.getAll().substring(output.getAll().indexOf("Description:"));
        assertThat(said.lines()
                        .skip(1)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""))
                .startsWith(line);
        assertThat(said.lines().filter(text -> !text.isBlank())).as(said).hasSize(2);
        assertThat(output.getAll().lines().filter(text -> text.startsWith("\tat ")))
                .isEmpty();
        assertThat(said).doesNotContain("secret");
    }

    @Test
    void theDefaultsLetItStart() {
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void areThoseOfTheReadme() throws IOException {
        var listed = VARIABLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(existing());
    }

    /** As variables of the environment; those of the demonstration are no settings of an installation. */
    private static Set<String> existing() throws IOException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var bound = scanner.findCandidateComponents("it.concerto").stream()
                .map(found -> load(found.getBeanClassName()))
                .flatMap(SettingsTests::components);
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var injected = sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> PLACEHOLDER.matcher(read(source)).results())
                    .map(found -> found.group(1));
            return Stream.concat(bound, injected)
                    .filter(name -> !name.startsWith("concerto.demo"))
                    // bound under mail, set once for all
                    .filter(name -> !name.equals("concerto.mail.base-url"))
                    .map(name -> name.toUpperCase().replace('.', '_').replace('-', '_'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> components(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getRecordComponents())
                .map(component -> prefix + "."
                        + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase());
    }

    private static void start(Map<String, Object> given) {
        var variables = new HashMap<String, Object>(given);
        variables.putIfAbsent("SPRING_DATASOURCE_URL", "jdbc:h2:mem:settings");
        variables.putIfAbsent("SPRING_MAIL_HOST", "localhost");
        variables.putIfAbsent("CONCERTO_FILES_DIRECTORY", "target/test-files/settings");
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        new SpringApplicationBuilder(
                        Readers.class,
                        load("it.concerto.database.DatabaseConfiguration"),
                        load("it.concerto.files.FilesConfiguration"),
                        load("it.concerto.drafts.DraftsConfiguration"),
                        load("it.concerto.ledger.LedgerConfiguration"),
                        load("it.concerto.identity.PasswordEncoding"),
                        load("it.concerto.notifications.NotificationsConfiguration"),
                        load("it.concerto.reminders.RemindersConfiguration"),
                        load("it.concerto.retention.RetentionConfiguration"))
                .environment(environment)
                .web(WebApplicationType.NONE)
                .properties("spring.flyway.locations=", "spring.flyway.fail-on-missing-locations=false")
                .run()
                .close();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
