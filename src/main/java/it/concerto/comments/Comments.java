package it.concerto.comments;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Cover;
import it.concerto.privacy.Grant;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.search.EntryDropped;
import it.concerto.search.EntryWritten;
import it.concerto.search.Kind;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.WordsForgotten;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on paths and tasks: whoever may see the task reads those on it, whoever knows what a path waits for those on the
 * path, and whoever reads its history all of them. Contacts in what others wrote are covered for whoever reads none.
 */
@Service
@Transactional
public class Comments {

    public static final int LONGEST = 4000;
    public static final int PAGE_SIZE = 20;

    /** How long an author may change or delete what they said: then others may have acted on it. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private static final int LONGEST_ABOUT = 300;

    private final JdbcClient jdbc;
    private final People people;
    private final ClearText clearText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(JdbcClient jdbc, People people, ClearText clearText, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clearText = clearText;
        this.events = events;
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

    /** Says something about a task that the author has seen. */
    public void add(Person author, InboxRow task, String text) {
        var title = task.title();
        insert(
                author,
                task.ambito(),
                task.path(),
                task.taskId(),
                title.substring(0, Math.min(LONGEST_ABOUT, title.length())),
                text);
    }

    /** Says something about a path of an Ambito of which the author {@linkplain #mayWrite writes} comments. */
    public void add(Person author, AmbitoCode ambito, String path, String text) {
        insert(author, ambito, path, null, null, text);
    }

    private void insert(
            Person author, AmbitoCode ambito, String path, @Nullable String task, @Nullable String about, String text) {
        if (problem(text).isPresent()) {
            throw new IllegalArgumentException("No text to keep");
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into cz_comment (id, ambito, path, task, about, said, author, at)
                        values (:id, :ambito, :path, :task, :about, :said, :author, :at)
                        """)
                .param("id", id)
                .param("ambito", ambito.value())
                .param("path", path)
                .param("task", task)
                .param("about", about)
                .param("said", PlainWords.of(text))
                .param("author", author.username())
                .param("at", OffsetDateTime.now(clock))
                .update();
        tell(id);
    }

    /** What is said now, or that it is not said any more. */
    private void tell(String id) {
        var said = jdbc.sql("select * from cz_comment where id = ?")
                .param(id)
                .query(CommentRow::of)
                .optional()
                .map(CommentEntries::of);
        events.publishEvent(said.<Object>map(EntryWritten::new).orElseGet(() -> new EntryDropped(Kind.COMMENT, id)));
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
        var all = mayReadAll(reader, ambito) ? "" : "and (task is null or author = :me)";
        return read(
                reader,
                "where ambito = :ambito and path = :path " + all
                        + " order by at desc, id offset :offset rows fetch next :size rows only",
                Map.of(
                        "ambito",
                        ambito.value(),
                        "path",
                        path,
                        "me",
                        reader.username(),
                        "offset",
                        page * PAGE_SIZE,
                        "size",
                        PAGE_SIZE + 1));
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
        var changed = jdbc.sql("update cz_comment set said = ?, changed_at = ? where id = ? and author = ? and at > ?")
                .params(PlainWords.of(text), OffsetDateTime.now(clock), id, author.username(), begun())
                .update();
        tell(id);
        return changed > 0;
    }

    /** @return false if it is not theirs, or too late */
    public boolean delete(Person author, String id) {
        var deleted = jdbc.sql("delete from cz_comment where id = ? and author = ? and at > ?")
                .params(id, author.username(), begun())
                .update();
        tell(id);
        return deleted > 0;
    }

    @EventListener
    void forget(WordsForgotten forgotten) {
        var said = jdbc.sql("select id, said from cz_comment where path = ? for update")
                .param(forgotten.path())
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("said")))
                .list();
        said.forEach(one -> {
            var covered = Cover.over(one.getValue(), forgotten.words());
            if (!covered.equals(one.getValue())) {
                jdbc.sql("update cz_comment set said = ? where id = ?")
                        .params(covered, one.getKey())
                        .update();
                tell(one.getKey());
            }
        });
    }

    private OffsetDateTime begun() {
        return OffsetDateTime.now(clock).minus(GRACE);
    }

    private List<Comment> read(Person reader, String which, Map<String, ?> values) {
        var rows = jdbc.sql("select * from cz_comment " + which)
                .params(values)
                .query(CommentRow::of)
                .list();
        var names = people.names(rows.stream().map(CommentRow::author).collect(Collectors.toSet()));
        var begun = begun().toInstant();
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
