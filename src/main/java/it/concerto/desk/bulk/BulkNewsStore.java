package it.concerto.desk.bulk;

import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are still to be told of tasks that were done together, in {@code cz_bulk_news}. */
@Repository
class BulkNewsStore {

    private final JdbcClient jdbc;

    BulkNewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BulkNews news) {
        jdbc.sql(
                        """
                        insert into cz_bulk_news (id, bulk, kind, ambito, path, title, person, by_whom, reason, link, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        news.id(),
                        news.bulk(),
                        news.kind().name(),
                        news.ambito().value(),
                        news.path(),
                        news.title(),
                        news.person(),
                        news.by(),
                        news.reason(),
                        news.link(),
                        Rome.column(news.at()))
                .update();
    }

    /** Takes what is to be told of one; what another node takes at the same time stays with it. */
    List<BulkNews> take(String bulk) {
        var news = jdbc.sql("select * from cz_bulk_news where bulk = ? order by at, id for update skip locked")
                .param(bulk)
                .query(BulkNewsStore::news)
                .list();
        jdbc.sql("delete from cz_bulk_news where bulk = :bulk and id in (:ids)")
                .param("bulk", bulk)
                .param(
                        "ids",
                        news.isEmpty()
                                ? List.of("")
                                : news.stream().map(BulkNews::id).toList())
                .update();
        return news;
    }

    /** Those that are over, and of which somebody is still to be told. */
    List<String> over() {
        return jdbc.sql(
                        """
                        select distinct n.bulk from cz_bulk_news n join cz_bulk b on b.id = n.bulk
                        where b.state not in ('PREVIEW', 'RUNNING')
                        """)
                .query(String.class)
                .list();
    }

    private static BulkNews news(ResultSet row, int number) throws SQLException {
        return new BulkNews(
                row.getString("id"),
                row.getString("bulk"),
                BulkAction.valueOf(row.getString("kind")),
                AmbitoCode.of(row.getString("ambito")),
                row.getString("path"),
                row.getString("title"),
                row.getString("person"),
                row.getString("by_whom"),
                row.getString("reason"),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
