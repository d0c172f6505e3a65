package it.concerto.desk;

import it.concerto.desk.FilterRefused.Reason;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters that people have given a name: each person's own, and those that members of their groups share with them. */
@Service
@Transactional(rollbackFor = FilterRefused.class)
public class SavedFilters {

    /** Of one person, and of those shared with one group: all are counted whenever somebody looks at the desk. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody wants to keep.
     *
     * @param name up to {@link #LONGEST_NAME} letters
     * @param group to share it with, or null
     * @param query as in {@link SavedFilter}
     * @param replace whether it takes the place of the person's own of that name
     */
    public record Wish(String name, @Nullable GroupId group, String query, boolean replace) {}

    /** The person's own and then the others', by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Person person) {
        return jdbc.sql(
                        """
                        select id, name, author, group_id, query from cz_saved_filter
                        where author = :me or group_id in (:groups)
                        order by case when author = :me then 0 else 1 end, lower(name), id
                        """)
                .param("me", person.username())
                .param("groups", groups(person))
                .query((row, number) -> {
                    var group = row.getString("group_id");
                    return new SavedFilter(
                            row.getString("id"),
                            row.getString("name"),
                            row.getString("author").equals(person.username()),
                            group == null ? null : GroupId.of(group),
                            row.getString("query"));
                })
                .list();
    }

    public void save(Person person, Wish wish) throws FilterRefused {
        if (wish.group() != null && !person.ownGroups().contains(wish.group())) {
            throw new FilterRefused(Reason.NOT_YOUR_GROUP);
        }
        var known = idOf(person, wish.name());
        if (known != null && !wish.replace()) {
            throw new FilterRefused(Reason.NAME_TAKEN);
        }
        if (known != null) {
            delete(person, known);
        }
        refuseTooMany(person, wish.group());
        insert(person, wish);
    }

    /** Only its author's: of another's there is none to delete. */
    public boolean delete(Person person, String id) {
        return jdbc.sql("delete from cz_saved_filter where id = ? and author = ?")
                        .params(id, person.username())
                        .update()
                > 0;
    }

    private void refuseTooMany(Person person, @Nullable GroupId group) throws FilterRefused {
        if (count("author", person.username()) >= MOST) {
            throw new FilterRefused(Reason.TOO_MANY);
        }
        if (group != null && count("group_id", group.toString()) >= MOST) {
            throw new FilterRefused(Reason.TOO_MANY_SHARED);
        }
    }

    private long count(String column, String value) {
        return jdbc.sql("select count(*) from cz_saved_filter where " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }

    private @Nullable String idOf(Person person, String name) {
        return jdbc.sql("select min(id) from cz_saved_filter where author = ? and lower(name) = lower(?)")
                .params(person.username(), name)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private void insert(Person person, Wish wish) throws FilterRefused {
        var group = wish.group();
        try {
            jdbc.sql(
                            """
                            insert into cz_saved_filter (id, ambito, author, name, group_id, query, created_at)
                            values (:id, :ambito, :author, :name, :group, :query, :now)
                            """)
                    .param("id", UUID.randomUUID().toString())
                    .param("ambito", (group == null ? GroupId.INSTALLATION : group.ambito()).value())
                    .param("author", person.username())
                    .param("name", wish.name())
                    .param("group", group == null ? null : group.toString())
                    .param("query", wish.query())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException sameMoment) {
            throw new FilterRefused(Reason.NAME_TAKEN);
        }
    }

    private static List<String> groups(Person person) {
        return person.groups().isEmpty()
                ? List.of("")
                : person.groups().stream().map(GroupId::toString).toList();
    }
}
