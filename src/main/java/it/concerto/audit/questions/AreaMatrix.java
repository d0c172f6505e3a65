package it.concerto.audit.questions;

import it.concerto.audit.questions.Cell.Form;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every area of a path with who was invited, registered and present, and what is written of it. */
@Component
class AreaMatrix {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COUNTS =
            """
            select '' as area, 'invited' as kind, count(*) as times from cz_notice_invited where path = :path
            union all
            select c.area, 'registered', count(*) from cz_area_choice c join cz_manifestation m on m.id = c.manifestation
            where m.path = :path and m.status in ('ADMITTED', 'ADMITTED_RESERVE') group by c.area
            union all
            select area, 'sheets', count(*) from cz_sheet where path = :path group by area
            union all
            select area, 'waived', count(*) from cz_area_waiver where path = :path group by area
            """;

    private static final String SESSIONS =
            """
            select s.plan,
                (select count(*) from cz_attendance a where a.path = s.path and a.session = s.number) as present,
                (select count(distinct m.session) from cz_minutes m where m.path = s.path and m.session = s.number
                    and m.status = 'SIGNED') as minutes
            from cz_session s where s.path = :path and s.status in ('HELD', 'WRITTEN')
            """;

    private static final List<String> COLUMNS =
            List.of("invited", "registered", "sessions", "present", "minutes", "sheets", "waived");

    private final JdbcClient jdbc;

    AreaMatrix(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(PlannedSession plan, int present, int minutes) {}

    /** Two statements, however many areas there are. */
    FactPage of(PlanningPath path) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(COUNTS).param("path", path.id().toString()).query(row -> {
            counts.put(row.getString("kind") + row.getString("area"), row.getInt("times"));
        });
        held(path).forEach(session -> session.plan().areas().forEach(area -> {
            counts.merge("sessions" + area, 1, Integer::sum);
            counts.merge("present" + area, session.present(), Integer::sum);
            counts.merge("minutes" + area, session.minutes(), Integer::sum);
        }));
        var rows = path.configuration().areas().stream()
                .map(area -> Stream.concat(
                                Stream.of(area.name()),
                                COLUMNS.stream().map(column -> shown(counts, column, area.code())))
                        .map(text -> new Cell(Form.TEXT, text))
                        .toList())
                .toList();
        var heads = Stream.concat(Stream.of("area"), COLUMNS.stream()).map(head -> "audit.answer." + head);
        return new FactPage("audit.answer.table.AREAS", heads.toList(), rows, false);
    }

    private static String shown(Map<String, Integer> counts, String column, String area) {
        return String.valueOf(counts.getOrDefault(column + (column.equals("invited") ? "" : area), 0));
    }

    private List<Held> held(PlanningPath path) {
        return jdbc.sql(SESSIONS)
                .param("path", path.id().toString())
                .query((row, number) -> new Held(
                        JSON.readValue(row.getString("plan"), PlannedSession.class),
                        row.getInt("present"),
                        row.getInt("minutes")))
                .list();
    }
}
