package it.concerto.workflow;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is at work on a path. */
@Component
public class Holders {

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Usernames of those who have one of its open tasks in hand. */
    public Set<String> of(String path) {
        return jdbc.sql("select distinct assignee from cz_inbox where path = ? and assignee is not null")
                .param(path)
                .query(String.class)
                .set();
    }
}
