package it.concerto.notifications;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.database.LastWrites;
import it.concerto.identity.People;
import it.concerto.ledger.Ledger;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.WorkingDays;
import it.concerto.privacy.ClearText;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The module's parts on an H2 of their own, with a clock that tests move and a mail server that they may switch. */
final class OutboxFixture {

    static final Instant NOON = Instant.parse("2022-06-01T10:00:00Z");
    static final MailSettings SETTINGS = new MailSettings(
            "udp@ambito.example", null, URI.create("https://concerto.example.org"), false, Duration.ofSeconds(30));

    static final MailSettings AUTOMATIC = new MailSettings(
            "udp@ambito.example", null, URI.create("http://localhost:8080"), true, Duration.ofHours(1));
    static final String[] MIGRATIONS = {"V0040__workflow_tasks.sql", "V0050__notifications.sql", "V0061__privacy.sql"};

    private final DataSource source;
    private final DataSourceTransactionManager transactions;
    private final Clock clock = mock();
    final Ledger ledger = mock();
    final MailTable table;
    final MailWishTable wishes;
    final DueMails due;
    final DigestLines lines;
    final TransactionTemplate transaction;
    final MailWriter writer;
    final MailFactory factory;
    final Outbox outbox;
    private final DeliverySchedule schedule;
    private @Nullable JavaMailSender server;

    OutboxFixture(@Nullable JavaMailSender server) {
        this(server, SETTINGS);
    }

    OutboxFixture(@Nullable JavaMailSender server, MailSettings settings) {
        this(TestDatabase.source(MIGRATIONS), server, settings);
    }

    OutboxFixture(DataSource source, @Nullable JavaMailSender server, MailSettings settings) {
        this.source = source;
        var writes = new LastWrites(source);
        this.table = new MailTable(JdbcClient.create(source), writes);
        this.wishes = new MailWishTable(JdbcClient.create(source));
        this.due = new DueMails(JdbcClient.create(source), table, wishes, ledger, clock);
        this.lines = new DigestLines(JdbcClient.create(source), everyDay(), clock);
        this.transactions = new DataSourceTransactionManager(source);
        transactions.addListener(writes);
        this.transaction = new TransactionTemplate(transactions);
        this.server = server;
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notifications");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Ambiti ambiti = mock();
        given(ambiti.name(any())).willReturn(Optional.empty());
        setTime(NOON);
        writer = new MailWriter(settings, ambiti, messages, clock);
        factory = new MailFactory(settings, writer);
        schedule = new DeliverySchedule(postman(), mock(), settings);
        outbox = new Outbox(table, writer, settings, schedule, clock);
    }

    static JavaMailSender smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return sender;
    }

    /** Another sender on the same table, as another node has one. */
    Postman postman() {
        ObjectProvider<JavaMailSender> servers = mock();
        given(servers.getIfAvailable()).willAnswer(call -> server);
        return new Postman(due, factory, servers, transactions, clock);
    }

    PersonalMail personal() {
        return new PersonalMail(outbox, wishes, lines, writer);
    }

    MailPreferences preferences() {
        return new MailPreferences(wishes, due, lines, schedule, transaction);
    }

    /** @param preludes what is said before the summaries */
    Digests digests(People people, SummaryPrelude... preludes) {
        ObjectProvider<SummaryPrelude> all = mock();
        given(all.stream()).willAnswer(call -> Stream.of(preludes));
        return new Digests(lines, wishes, new DigestMail(outbox, wishes, people, clock), all, transaction);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** A calendar on which Sundays alone are free. */
    private static WorkingDays everyDay() {
        WorkingDays days = mock();
        given(days.isWorkingDay(any(), any()))
                .willAnswer(call -> call.<LocalDate>getArgument(1).getDayOfWeek() != DayOfWeek.SUNDAY);
        return days;
    }

    Mails mails() {
        var clearText = new ClearText(JdbcClient.create(source), event -> {}, clock);
        return new Mails(table, new MailingTable(JdbcClient.create(source), clock), schedule, clearText, clock);
    }

    DeliverySchedule schedule() {
        return schedule;
    }

    void use(@Nullable JavaMailSender other) {
        server = other;
    }

    void setTime(Instant now) {
        given(clock.instant()).willReturn(now);
        given(clock.getZone()).willReturn(Rome.ZONE);
    }

    /** What has been written for the path of the samples, the newest first. */
    List<Mail> written() {
        return JdbcClient.create(source)
                .sql("select id from cz_mail where path = ? order by written_at desc, id")
                .param(SampleLetters.PATH)
                .query(String.class)
                .stream()
                .map(id -> table.find(id).orElseThrow())
                .toList();
    }

    void post(Letter letter, Recipient... recipients) {
        transaction.executeWithoutResult(status -> outbox.post(letter, List.of(recipients)));
    }
}
