package it.concerto.identity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of accounts and role assignments. */
@Repository
class AccountStore {

    private final JdbcClient jdbc;
    private final PersonStore people;

    AccountStore(JdbcClient jdbc, PersonStore people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from cz_account").query(Long.class).single() == 0;
    }

    boolean exists(String username) {
        return jdbc.sql("select count(*) from cz_account where username = :username")
                        .param("username", username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What sign-in knows of an active account. */
    Optional<SignedInUser> signIn(String username) {
        return jdbc.sql("select password_hash, password_version from cz_account where username = :username and enabled")
                .param("username", username)
                .query((row, number) ->
                        new SignedInUser(username, row.getString("password_hash"), row.getInt("password_version")))
                .optional();
    }

    void insert(NewAccount account, String passwordHash, OffsetDateTime now) {
        people.forget();
        jdbc.sql(
                        """
                        insert into cz_account (username, display_name, email, password_hash, enabled, registered_at)
                        values (:username, :name, :email, :hash, true, :now)
                        """)
                .param("username", account.username())
                .param("name", account.displayName())
                .param("email", account.email())
                .param("hash", passwordHash)
                .param("now", now)
                .update();
    }

    boolean setPasswordHash(String username, String passwordHash) {
        return jdbc.sql("update cz_account set password_hash = :hash where username = :username")
                        .param("hash", passwordHash)
                        .param("username", username)
                        .update()
                > 0;
    }

    void countPassword(String username) {
        jdbc.sql("update cz_account set password_version = password_version + 1 where username = ?")
                .param(username)
                .update();
    }

    boolean setEnabled(String username, boolean enabled) {
        people.forget();
        return jdbc.sql("update cz_account set enabled = :enabled where username = :username and enabled <> :enabled")
                        .param("enabled", enabled)
                        .param("username", username)
                        .update()
                > 0;
    }

    void assign(String username, GroupId group, LocalDate from, @Nullable LocalDate lastDay) {
        people.forget();
        var municipality = group.municipality();
        jdbc.sql(
                        """
                        insert into cz_role_assignment (username, ambito, role, istat, group_id, valid_from, valid_to)
                        values (:username, :ambito, :role, :istat, :group, :from, :last)
                        """)
                .param("username", username)
                .param("ambito", group.ambito().value())
                .param("role", group.role().name())
                .param("istat", municipality == null ? null : municipality.value())
                .param("group", group.toString())
                .param("from", from)
                .param("last", lastDay)
                .update();
    }

    /** Those of whom one assignment already holds on all days of the new one. */
    Set<String> assigned(Collection<String> usernames, GroupId group, LocalDate from, @Nullable LocalDate lastDay) {
        return jdbc.sql(
                        """
                        select username from cz_role_assignment where username in (:usernames) and group_id = :group
                            and valid_from <= :from and (valid_to is null or valid_to >= :last)
                        """)
                .param("usernames", usernames)
                .param("group", group.toString())
                .param("from", from)
                .param("last", lastDay == null ? LocalDate.of(9999, 12, 31) : lastDay)
                .query(String.class)
                .set();
    }

    /** Lets the assignment that holds on the day hold until the other one; false if none holds on it. */
    boolean extend(String username, GroupId group, LocalDate from, @Nullable LocalDate lastDay) {
        people.forget();
        return jdbc.sql(
                                """
                                update cz_role_assignment set valid_to = :last where username = :username and group_id = :group
                                    and valid_from <= :from and valid_to >= :from
                                """)
                        .param("username", username)
                        .param("group", group.toString())
                        .param("from", from)
                        .param("last", lastDay)
                        .update()
                > 0;
    }

    /**
     * Whether somebody else has the role without an end and may sign in. Until the transaction is over nobody else finds that
     * out: two who let each other go would leave nobody.
     */
    boolean isHeldByOthers(GroupId group, String username, LocalDate day) {
        jdbc.sql("select username from cz_role_assignment where group_id = ? for update")
                .param(group.toString())
                .query(String.class)
                .list();
        return jdbc.sql(
                                """
                                select count(*) from cz_role_assignment r join cz_account a on a.username = r.username
                                where r.group_id = :group and r.username <> :username and r.valid_from <= :day
                                    and r.valid_to is null and a.enabled
                                """)
                        .param("group", group.toString())
                        .param("username", username)
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends what holds on the day or later; an assignment that would begin after its last day goes altogether. */
    boolean end(String username, GroupId group, LocalDate lastDay) {
        people.forget();
        int future = jdbc.sql(
                        """
                        delete from cz_role_assignment
                        where username = :username and group_id = :group and valid_from > :last
                        """)
                .param("username", username)
                .param("group", group.toString())
                .param("last", lastDay)
                .update();
        int current = jdbc.sql(
                        """
                        update cz_role_assignment set valid_to = :last
                        where username = :username and group_id = :group and (valid_to is null or valid_to > :last)
                        """)
                .param("username", username)
                .param("group", group.toString())
                .param("last", lastDay)
                .update();
        return future + current > 0;
    }
}
