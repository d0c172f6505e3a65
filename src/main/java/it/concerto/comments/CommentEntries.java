package it.concerto.comments;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import it.concerto.privacy.Grant;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.search.Entry;
import it.concerto.search.Findable;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments are found by what they say, except for what leads to natural persons, and by the task they are about. */
@Component
class CommentEntries implements Findable {

    private static final int SHOWN = 160;

    private final JdbcClient jdbc;

    CommentEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Entry of(CommentRow comment) {
        var about = Objects.requireNonNullElse(comment.about(), "");
        return new Entry(
                Kind.COMMENT,
                comment.id(),
                AmbitoCode.of(comment.ambito()),
                Cover.text(comment.text()),
                about + " " + comment.path());
    }

    @Override
    public Kind kind() {
        return Kind.COMMENT;
    }

    @Override
    public List<Entry> entries() {
        return jdbc.sql("select * from cz_comment").query(CommentRow::of).list().stream()
                .map(CommentEntries::of)
                .toList();
    }

    /** As on the page of the comments of a path. */
    @Override
    public Readable readable(Person person) {
        var ambiti = person.groups().stream()
                .map(GroupId::ambito)
                .filter(ambito -> Permissions.of(person, ambito, Matter.WORK) != Grant.NONE)
                .map(AmbitoCode::value)
                .collect(Collectors.toSet());
        return new Readable(
                "exists (select 1 from cz_comment c where c.id = f.id and c.ambito in (:commentAmbiti)"
                        + " and (c.task is null or c.author = :commentReader or c.ambito in (:commentHistory)))",
                Map.of(
                        "commentAmbiti", Readable.any(ambiti),
                        "commentReader", person.username(),
                        "commentHistory", Readable.any(Permissions.where(person, Matter.HISTORY))));
    }

    @Override
    public Map<String, Found> show(Person person, Collection<String> ids) {
        return jdbc
                .sql("select * from cz_comment where id in (:ids)")
                .param("ids", Readable.any(ids))
                .query(CommentRow::of)
                .list()
                .stream()
                .filter(comment -> isFor(person, comment))
                .collect(Collectors.toMap(CommentRow::id, CommentEntries::found));
    }

    private static boolean isFor(Person person, CommentRow comment) {
        var ambito = AmbitoCode.of(comment.ambito());
        return Permissions.of(person, ambito, Matter.WORK) != Grant.NONE
                && (comment.task() == null
                        || comment.author().equals(person.username())
                        || Permissions.reads(person, ambito, Matter.HISTORY));
    }

    private static Found found(CommentRow comment) {
        var text = Cover.text(comment.text());
        return new Found(
                text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…",
                Objects.requireNonNullElse(comment.about(), ""),
                comment.path(),
                "/percorsi/" + comment.path() + "/commenti/" + comment.id());
    }
}
