package it.concerto.audit.questions;

import it.concerto.path.PlanningPath;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about a path from what was recorded; who may ask is asked before. */
@Service
@Transactional(readOnly = true)
public class Answers {

    private static final int PAGE_SIZE = 100;

    private final JdbcClient jdbc;
    private final AreaMatrix areas;
    private final Clock clock;

    Answers(JdbcClient jdbc, AreaMatrix areas, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param page from one; of each table of the answer the same */
    public List<FactPage> of(PlanningPath path, Question question, int page) {
        return question == Question.AREAS
                ? List.of(areas.of(path))
                : question.facts().stream()
                        .map(facts -> read(path, facts, Math.max(1, page)))
                        .toList();
    }

    private FactPage read(PlanningPath path, Facts facts, int page) {
        var rows = jdbc.sql(facts.sql() + " offset :skipped rows fetch first :size rows only")
                .param("path", path.id().toString())
                .param("ambito", path.ambito().value())
                .param("now", Rome.column(Instant.now(clock)))
                .param("skipped", (page - 1L) * PAGE_SIZE)
                .param("size", PAGE_SIZE + 1)
                .query((row, number) -> cells(row, facts.columns()))
                .list();
        return new FactPage(
                "audit.answer.table." + facts.name(),
                facts.columns().stream()
                        .map(column -> "audit.answer." + column.head())
                        .toList(),
                rows.stream().limit(PAGE_SIZE).toList(),
                rows.size() > PAGE_SIZE);
    }

    private static List<Cell> cells(ResultSet row, List<Facts.Column> columns) throws SQLException {
        var cells = new ArrayList<Cell>();
        for (var column : columns) {
            cells.add(Cell.of(held(row, column.source()), column.words()));
        }
        return cells;
    }

    /** Of a time with its zone every driver knows the offset only if it is asked for it. */
    private static @Nullable Object held(ResultSet row, String column) throws SQLException {
        var type = row.getMetaData().getColumnTypeName(row.findColumn(column)).toLowerCase(Locale.ROOT);
        return type.equals("timestamptz") || type.endsWith("with time zone")
                ? row.getObject(column, OffsetDateTime.class)
                : row.getObject(column);
    }
}
