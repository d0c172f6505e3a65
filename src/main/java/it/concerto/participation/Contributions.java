package it.concerto.participation;

import it.concerto.path.PathId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that participants brought to a path. */
@Service
@Transactional(readOnly = true)
public class Contributions {

    private final JdbcClient jdbc;

    public Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs and proposals of admitted manifestations and of held sessions, without those taken back, by reference. */
    public List<Contribution> of(PathId path) {
        return jdbc.sql("select number, kind, area, title, text, proposer from cz_contribution"
                        + " where path = ? and kind in ('NEED', 'PROPOSAL') and withdrawn_at is null order by number")
                .param(path.value())
                .query((row, n) -> new Contribution(
                        "P-" + row.getInt("number"),
                        Contribution.Kind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("proposer")))
                .list();
    }
}
