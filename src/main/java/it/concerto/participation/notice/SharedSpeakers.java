package it.concerto.participation.notice;

import it.concerto.participation.notice.Manifestation.Status;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person whom two organisations send to one area: the office is warned and decides (3.b). */
@Service
@Transactional(readOnly = true)
public class SharedSpeakers {

    private final JdbcClient jdbc;

    SharedSpeakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Another organisation that names the same person.
     *
     * @param area code of the area for which both do
     * @param number of the other manifestation in the register
     */
    public record Shared(String area, int number, String participant) {}

    /** Those that stand or may still stand; the same person is who has the same name or the same address. */
    public List<Shared> of(Manifestation manifestation) {
        return jdbc.sql(
                        """
                        select distinct o.area, m.number, m.participant
                          from cz_area_choice c
                          join cz_area_choice o on o.area = c.area and o.manifestation <> c.manifestation
                           and (lower(trim(o.representative)) = lower(trim(c.representative))
                                or lower(trim(o.email)) = lower(trim(c.email)))
                          join cz_manifestation m on m.id = o.manifestation
                         where c.manifestation = :id and m.path = :path and m.fiscal_code <> :code
                           and m.status in (:statuses) and trim(o.representative) <> ''
                         order by o.area, m.number
                        """)
                .param("id", manifestation.id())
                .param("path", manifestation.path().value())
                .param("code", manifestation.content().participant().code())
                .param("statuses", Status.STANDING.stream().map(Enum::name).toList())
                .query((row, n) ->
                        new Shared(row.getString("area"), row.getInt("number"), row.getString("participant")))
                .list();
    }
}
