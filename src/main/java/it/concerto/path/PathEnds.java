package it.concerto.path;

import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the paths of an Ambito came to their end. Who may ask is for the caller to check. */
@Service
@Transactional(readOnly = true)
public class PathEnds {

    private static final String PATHS = "select id, ambito, plan_name, year_to, status, ended_at from cz_path where ";

    private final JdbcClient jdbc;

    PathEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All of them, the latest first.
     *
     * @param page from one
     * @param size so many a page; one more is given if there are others after it
     */
    public List<PathEnd> page(AmbitoCode ambito, int page, int size) {
        return jdbc.sql(PATHS + "ambito = :ambito order by started_at desc, id offset :skipped rows"
                        + " fetch first :size rows only")
                .param("ambito", ambito.value())
                .param("skipped", (page - 1L) * size)
                .param("size", size + 1)
                .query(PathEnds::row)
                .list();
    }

    /** Those that have ended, in the order of their ids. */
    public List<PathEnd> ended(AmbitoCode ambito) {
        return jdbc.sql(PATHS + "ambito = :ambito and ended_at is not null order by id")
                .param("ambito", ambito.value())
                .query(PathEnds::row)
                .list();
    }

    public Optional<PathEnd> find(PathId id) {
        return jdbc.sql(PATHS + "id = :id")
                .param("id", id.value())
                .query(PathEnds::row)
                .optional();
    }

    private static PathEnd row(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new PathEnd(
                PathId.of(row.getString("id")),
                AmbitoCode.of(row.getString("ambito")),
                row.getString("plan_name"),
                row.getInt("year_to"),
                PathStatus.valueOf(row.getString("status")),
                ended == null ? null : ended.toInstant());
    }
}
