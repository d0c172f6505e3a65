package it.concerto.notifications;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who want to be told in a summary, what they are told, and the summaries that are written. */
final class SummaryFixture {

    private static final String CASARANO = "CASARANO_UDP";

    final CountedStatements statements = new CountedStatements();
    final People people = mock();
    private final OutboxFixture fixture = new OutboxFixture(counted(), OutboxFixture.smtp(1), OutboxFixture.SETTINGS);

    private DataSource counted() {
        var source = TestDatabase.source(OutboxFixture.MIGRATIONS);
        return (DataSource) statements.postProcessAfterInitialization(source, "dataSource");
    }

    /** At ten of 1 June 2022 everybody works for the office of Casarano. */
    SummaryFixture() {
        given(people.findActive(anyString())).willAnswer(call -> Optional.of(person(call.getArgument(0), CASARANO)));
        given(people.numbers(any())).willAnswer(call -> call.<Set<String>>getArgument(0).stream()
                .collect(Collectors.toMap(name -> name, name -> (long) name.hashCode())));
        setTime("2022-06-01T10:00:00");
    }

    /** @param preludes what is said before the summaries */
    Digests digests(SummaryPrelude... preludes) {
        return fixture.digests(people, preludes);
    }

    JdbcClient jdbc() {
        return fixture.jdbc();
    }

    DigestLines lines() {
        return fixture.lines;
    }

    Mails mails() {
        return fixture.mails();
    }

    void wish(String person, LocalTime at) throws RuleBroken {
        wish(person, at, MailKind.ASSIGNMENT);
    }

    void wish(String person, LocalTime at, MailKind... summarised) throws RuleBroken {
        var choices = new EnumMap<MailKind, MailChoice>(MailKind.class);
        Stream.of(summarised).forEach(kind -> choices.put(kind, MailChoice.IN_SUMMARY));
        fixture.preferences().keep(person, new MailWishes(choices, at, QuietHours.NIGHT));
    }

    void tell(String person, String event) {
        var content = new HashMap<>(SampleLetters.full(MailCode.M23).content());
        content.put("task", event);
        content.put("link", "/attivita/" + event.replace(" ", "-"));
        var letter = SampleLetters.letter(MailCode.M23, event, content, null);
        fixture.personal()
                .tell(MailKind.ASSIGNMENT, letter, List.of(new Official(person, person, person + "@example.org")));
    }

    void remind(String person, LocalTime at, Occasion occasion) {
        var wishes = new MailWishes(new EnumMap<>(MailKind.class), at, QuietHours.NIGHT);
        var official = new Official(person, person, person + "@example.org");
        var content = new HashMap<>(SampleLetters.full(MailCode.M16).content());
        content.put("situation", "da completare");
        fixture.personal()
                .summariseToday(
                        SampleLetters.letter(MailCode.M16, "reminders", content, null), official, wishes, occasion);
    }

    void open(String task, Instant due) {
        fixture.jdbc()
                .sql(
                        """
                        insert into cz_inbox (owner, due, task, name, task_key, ambito, path, process_instance_id, process,
                            stage, candidates, created_at, process_definition_id)
                        values ('G:CASARANO_UDP', :due, :task, :task, 'key', 'CASARANO', 'path', 'run', 'process', 'stage', '', :due, 'process:1:1')
                        """)
                .param("due", Rome.column(due))
                .param("task", task)
                .update();
    }

    void claim(String task, String person) {
        fixture.jdbc()
                .sql("update cz_inbox set assignee = ? where task = ?")
                .params(person, task)
                .update();
    }

    List<String> digestsOf(String person) {
        return fixture.jdbc()
                .sql("select body_text from cz_mail where code = 'M25' and person = ? order by written_at")
                .param(person)
                .query(String.class)
                .list();
    }

    static Person person(String username, String group) {
        return new Person(username, username, username + "@example.org", Set.of(GroupId.of(group)));
    }

    void setTime(String local) {
        fixture.setTime(LocalDateTime.parse(local).atZone(Rome.ZONE).toInstant());
    }
}
