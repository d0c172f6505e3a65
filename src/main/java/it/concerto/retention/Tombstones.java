package it.concerto.retention;

import it.concerto.keeping.Span;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is gone of a path; templates call it {@code @tombstones}. Who may ask is for the caller to check. */
@Service("tombstones")
@Transactional(readOnly = true)
public class Tombstones {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest two hundred, the newest first. */
    public List<Tombstone> of(String path) {
        return jdbc.sql(
                        """
                        select l.span, l.kind, sum(l.counted) as counted, l.kept_for, max(l.erased_at) as gone,
                            coalesce(a.display_name, e.approved_by) as approver
                        from cz_erasure_line l join cz_erasure e on e.id = l.erasure
                            left join cz_account a on a.username = e.approved_by
                        where l.path = ? and l.erased_at is not null
                        group by l.erasure, l.span, l.kind, l.kept_for, coalesce(a.display_name, e.approved_by)
                        order by gone desc, l.kind fetch first ? rows only
                        """)
                .params(path, SHOWN)
                .query((row, number) -> new Tombstone(
                        Span.valueOf(row.getString("span")),
                        row.getString("kind"),
                        row.getLong("counted"),
                        Period.parse(row.getString("kept_for")),
                        row.getObject("gone", OffsetDateTime.class).toInstant(),
                        row.getString("approver")))
                .list();
    }

    /** Whether anything is gone. */
    public boolean any(String path) {
        return !jdbc.sql("select 1 from cz_erasure_line where path = ? and erased_at is not null fetch first row only")
                .param(path)
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
