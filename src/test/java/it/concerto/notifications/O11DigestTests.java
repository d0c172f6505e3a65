package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The summary of the day: from those with something to hear, once, and never empty. */
class O11DigestTests {

    private static final String CASARANO = "CASARANO_UDP";

    private final CountedStatements statements = new CountedStatements();
    private final People people = mock();
    private final OutboxFixture fixture = new OutboxFixture(counted(), OutboxFixture.smtp(1), OutboxFixture.SETTINGS);
    private final Digests digests = fixture.digests(people);
    private int day;

    private DataSource counted() {
        var source = TestDatabase.source(OutboxFixture.MIGRATIONS);
        return (DataSource) statements.postProcessAfterInitialization(source, "dataSource");
    }

    @BeforeEach
    void everybodyWorksForTheOffice() {
        given(people.findActive(anyString())).willAnswer(call -> Optional.of(person(call.getArgument(0), CASARANO)));
        given(people.numbers(any())).willAnswer(call -> call.<Set<String>>getArgument(0).stream()
                .collect(Collectors.toMap(name -> name, name -> (long) name.hashCode())));
        setTime("2022-06-01T10:00:00");
    }

    @Test
    @DisplayName("O11 one summary at its hour tells everything since the last, listed with each path it speaks of")
    void tellsEverythingOnce() throws Exception {
        wish("anna", LocalTime.of(14, 30));
        tell("anna", "first");
        tell("anna", "second");
        assertThat(fixture.lines.due()).isEmpty();

        setTime("2022-06-01T14:29:59");
        digests.write();
        assertThat(digestsOf("anna")).isEmpty();
        setTime("2022-06-01T14:30:00");
        digests.write();
        digests.write();

        assertThat(digestsOf("anna")).singleElement().satisfies(body -> assertThat(body)
                .contains("mercoledì 1 giugno 2022", "first", "second", "https://concerto.example.org/attivita/first"));
        assertThat(fixture.mails().newest(OutboxTests.official(CASARANO), SampleLetters.PATH, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.code()).isEqualTo(MailCode.M25));
    }

    @Test
    @DisplayName("O11 an empty summary is never written")
    void isNeverEmpty() throws Exception {
        wish("anna", LocalTime.of(14, 30));

        setTime("2022-06-02T14:30:00");
        digests.write();
        tell("anna", "taken");
        fixture.jdbc().sql("delete from cz_digest_line").update();
        setTime("2022-06-03T14:30:00");
        digests.write();

        assertThat(digestsOf("anna")).isEmpty();
    }

    @Test
    @DisplayName("O11 one summary a day, whatever becomes of its hour; the rest waits for the next working day")
    void isOneADay() throws Exception {
        setTime("2022-06-04T10:00:00");
        wish("anna", LocalTime.of(11, 0));
        tell("anna", "first");
        setTime("2022-06-04T11:00:00");
        digests.write();

        wish("anna", LocalTime.of(15, 0));
        tell("anna", "second");
        setTime("2022-06-04T15:00:00");
        digests.write();
        assertThat(digestsOf("anna")).hasSize(1);
        setTime("2022-06-05T15:00:00");
        digests.write();
        assertThat(digestsOf("anna")).as("a Sunday").hasSize(1);
        setTime("2022-06-06T15:00:00");
        digests.write();

        assertThat(digestsOf("anna")).hasSize(2).last().asString().contains("second");
    }

    @Test
    @DisplayName("O11 whoever has left the Ambito is told nothing of it any more")
    void tellsNothingToWhoHasLeft() throws Exception {
        wish("anna", LocalTime.of(14, 30));
        tell("anna", "first");
        given(people.findActive("anna")).willReturn(Optional.of(person("anna", "TARANTO_UDP")));

        setTime("2022-06-01T14:30:00");
        digests.write();

        assertThat(digestsOf("anna")).isEmpty();
        assertThat(fixture.lines.due()).isEmpty();
    }

    @Test
    @DisplayName("O11 the job costs nothing for those with nothing to hear, be they five or five hundred")
    void touchesOnlyThoseWithRows() throws Exception {
        listeners(0, 5);
        assertThat(statementsOfARound()).as("nobody has rows").hasSize(1);
        tellTwo();
        digests.write();
        tellTwo();
        var few = statementsOfARound();
        listeners(5, 500);
        assertThat(statementsOfARound()).as("nobody has rows").hasSize(1);

        tellTwo();

        assertThat(statementsOfARound()).hasSameSizeAs(few);
        assertThat(few.size()).isGreaterThan(5);
    }

    private void tellTwo() {
        tell("anna0", "given to anna0");
        tell("anna1", "given to anna1");
        setTime("2022-06-0%dT14:30:00".formatted(++day));
    }

    private List<String> statementsOfARound() {
        statements.take();
        digests.write();
        return statements.take();
    }

    private void listeners(int from, int to) throws RuleBroken {
        for (var number : IntStream.range(from, to).toArray()) {
            wish("anna" + number, LocalTime.of(14, 30));
        }
    }

    private void wish(String person, LocalTime at) throws RuleBroken {
        var choices = new EnumMap<MailKind, MailChoice>(MailKind.class);
        choices.put(MailKind.ASSIGNMENT, MailChoice.IN_SUMMARY);
        fixture.preferences().keep(person, new MailWishes(choices, at, QuietHours.NIGHT));
    }

    private void tell(String person, String event) {
        var content = new HashMap<>(SampleLetters.full(MailCode.M23).content());
        content.put("task", event);
        content.put("link", "/attivita/" + event.replace(" ", "-"));
        var letter = SampleLetters.letter(MailCode.M23, event + day, content, null);
        fixture.personal()
                .tell(MailKind.ASSIGNMENT, letter, List.of(new Official(person, person, person + "@example.org")));
    }

    private List<String> digestsOf(String person) {
        return fixture.jdbc()
                .sql("select body_text from cz_mail where code = 'M25' and person = ? order by written_at")
                .param(person)
                .query(String.class)
                .list();
    }

    private static Person person(String username, String group) {
        return new Person(username, username, username + "@example.org", Set.of(GroupId.of(group)));
    }

    private void setTime(String local) {
        fixture.setTime(LocalDateTime.parse(local).atZone(Rome.ZONE).toInstant());
    }
}
