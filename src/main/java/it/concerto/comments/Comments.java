package it.concerto.comments;

import it.concerto.comments.CommentBook.About;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Grant;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.InboxRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on paths and tasks: whoever may see the task reads those on it, whoever knows what a path waits for those on the
 * path, and whoever reads its history all of them. Contacts in what others wrote are covered for whoever reads none.
 */
@Service
public class Comments {

    public static final int LONGEST = 4000;
    public static final int PAGE_SIZE = 20;

    /** How long an author may change or delete what they said: then others may have acted on it. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final CommentBook book;
    private final People people;
    private final ClearText clearText;
    private final Clock clock;

    Comments(JdbcClient jdbc, CommentBook book, People people, ClearText clearText, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.people = people;
        this.clearText = clearText;
        this.clock = clock;
    }

    /** Key of the message that says what is wrong with a text; empty if it can be kept. */
    public static Optional<String> problem(String typed) {
        var text = PlainWords.of(typed);
        if (text.isEmpty()) {
            return Optional.of("comments.problem.empty");
        }
        return text.length() > LONGEST ? Optional.of("comments.problem.tooLong") : Optional.empty();
    }

    /** Whether the person reads comments on paths of the Ambito. */
    public boolean mayRead(Person person, AmbitoCode ambito) {
        return Permissions.of(person, ambito, Matter.WORK) != Grant.NONE;
    }

    /** Whether the person also writes them: who oversees reads alone. */
    public boolean mayWrite(Person person, AmbitoCode ambito) {
        return person.groups().stream()
                .filter(group -> group.ambito().equals(ambito) && group.role() != Role.AUD)
                .anyMatch(group -> Permissions.of(group.role(), Matter.WORK) != Grant.NONE);
    }

    /** Whether the person reads also those on tasks of others. */
    public boolean mayReadAll(Person person, AmbitoCode ambito) {
        return Permissions.reads(person, ambito, Matter.HISTORY);
    }

    /**
     * Says something about a task that the author has seen.
     *
     * @param once what a form sends again when its button is pressed twice: the same words are then said once
     */
    public void add(Person author, InboxRow task, String text, String once) {
        add(author, new About(task.ambito(), task.path(), task, null), text, once);
    }

    /**
     * The same about one of several tasks; whoever does it tells whom it concerns, of all at once.
     *
     * @param among as in {@link CommentWritten}
     */
    public void addAmongSeveral(Person author, InboxRow task, String text, String among) {
        add(author, new About(task.ambito(), task.path(), task, among), text, next());
    }

    /**
     * Says something about a path of an Ambito of which the author {@linkplain #mayWrite writes} comments.
     *
     * @param once as for a task
     */
    public void add(Person author, AmbitoCode ambito, String path, String text, String once) {
        add(author, new About(ambito, path, null, null), text, once);
    }

    private void add(Person author, About about, String text, String once) {
        if (problem(text).isPresent()) {
            throw new IllegalArgumentException("No text to keep");
        }
        var said = PlainWords.of(text);
        try {
            book.add(ID.matcher(once).matches() ? once : next(), author, about, said);
        } catch (DuplicateKeyException sentTwice) {
            // whoever goes back in the browser says something else with the same form
            if (!isSaid(once, author, about, said)) {
                book.add(next(), author, about, said);
            }
        }
    }

    /** For one form or action that is sent once. */
    public static String next() {
        return UUID.randomUUID().toString();
    }

    private boolean isSaid(String id, Person author, About about, String said) {
        return jdbc.sql("select * from cz_comment where id = ?").param(id).query(CommentRow::of).list().stream()
                .anyMatch(row -> row.author().equals(author.username())
                        && row.path().equals(about.path())
                        && row.text().equals(said));
    }

    /** All on a task that the reader has seen, the oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> ofTask(Person reader, AmbitoCode ambito, String task) {
        return read(
                reader,
                "where ambito = :ambito and task = :task order by at, id",
                Map.of("ambito", ambito.value(), "task", task));
    }

    /**
     * A page of those on a path, the newest first, and one more than it holds if there is a next one.
     *
     * @param page counted from 0
     */
    @Transactional(readOnly = true)
    public List<Comment> ofPath(Person reader, AmbitoCode ambito, String path, int page) {
        if (!mayRead(reader, ambito)) {
            return List.of();
        }
        var values = onPath(reader, ambito, path);
        values.put("offset", page * PAGE_SIZE);
        values.put("size", PAGE_SIZE + 1);
        return read(
                reader,
                "where " + readable(reader, ambito)
                        + " order by at desc, id offset :offset rows fetch next :size rows only",
                values);
    }

    /** On which page of those on a path a comment stands, counted from 0; empty if the reader finds it on none. */
    @Transactional(readOnly = true)
    public OptionalInt page(Person reader, AmbitoCode ambito, String path, String id) {
        var values = onPath(reader, ambito, path);
        values.put("id", id);
        var row = jdbc.sql("select * from cz_comment where id = :id and " + readable(reader, ambito))
                .params(values)
                .query(CommentRow::of)
                .optional();
        if (!mayRead(reader, ambito) || row.isEmpty()) {
            return OptionalInt.empty();
        }
        values.put("at", row.get().at().atZone(clock.getZone()).toOffsetDateTime());
        var before = jdbc.sql("select count(*) from cz_comment where (at > :at or at = :at and id < :id) and "
                        + readable(reader, ambito))
                .params(values)
                .query(Integer.class)
                .single();
        return OptionalInt.of(before / PAGE_SIZE);
    }

    private String readable(Person reader, AmbitoCode ambito) {
        return "ambito = :ambito and path = :path"
                + (mayReadAll(reader, ambito) ? "" : " and (task is null or author = :me)");
    }

    private static Map<String, Object> onPath(Person reader, AmbitoCode ambito, String path) {
        return new HashMap<>(Map.of("ambito", ambito.value(), "path", path, "me", reader.username()));
    }

    /** The person's own; {@link Comment#own} says whether they may still change it. */
    @Transactional(readOnly = true)
    public Optional<Comment> own(Person author, String id) {
        return read(author, "where id = :id and author = :me", Map.of("id", id, "me", author.username())).stream()
                .findFirst();
    }

    /** @return false if it is not theirs, or too late */
    public boolean change(Person author, String id, String text) {
        if (problem(text).isPresent()) {
            throw new IllegalArgumentException("No text to keep");
        }
        return book.change(author, id, PlainWords.of(text), begun());
    }

    /** @return false if it is not theirs, or too late */
    public boolean delete(Person author, String id) {
        return book.delete(author, id, begun());
    }

    private Instant begun() {
        return clock.instant().minus(GRACE);
    }

    private List<Comment> read(Person reader, String which, Map<String, ?> values) {
        var rows = jdbc.sql("select * from cz_comment " + which)
                .params(values)
                .query(CommentRow::of)
                .list();
        var names = people.names(rows.stream().flatMap(CommentRow::people).collect(Collectors.toSet()));
        var begun = begun();
        return rows.stream()
                .map(row -> clear(reader, row)
                        .shown(
                                names,
                                row.author().equals(reader.username())
                                        && row.at().isAfter(begun)))
                .toList();
    }

    private CommentRow clear(Person reader, CommentRow row) {
        return row.author().equals(reader.username())
                        || clearText.isFor(reader, AmbitoCode.of(row.ambito()), row.path())
                ? row
                : row.covered();
    }
}
