package it.concerto.audit.operators;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PlanningPath;
import it.concerto.time.Rome;
import it.concerto.workflow.ElementNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operators did to the processes of a path, by their names; who may ask is asked before. */
@Service
@Transactional(readOnly = true)
public class OperatorActs {

    private static final String ACTS =
            """
            select a.*, d.NAME_ as process_name from cz_operator_act a left join ACT_RE_PROCDEF d on d.ID_ = a.model
            where a.ambito = :ambito and a.path = :path\s""";
    private static final String ACTS_OF_RUNS =
            """
            select a.*, d.NAME_ as process_name from cz_operator_act a left join ACT_RE_PROCDEF d on d.ID_ = a.model
            where a.ambito = :ambito and a.path in (:paths) and a.run in (:runs)
            order by a.seq desc fetch first 1000 rows only
            """;
    private static final String FACTS =
            """
            select f.*, a.process from cz_operator_fact f join cz_operator_act a on a.id = f.act
            where f.act in (:acts) order by f.act, f.place
            """;

    private final JdbcClient jdbc;
    private final ElementNames names;
    private final People people;

    OperatorActs(JdbcClient jdbc, ElementNames names, People people) {
        this.jdbc = jdbc;
        this.names = names;
        this.people = people;
    }

    private record Told(String act, OperatorFact fact) {}

    /**
     * The newest first.
     *
     * @param page from one
     * @param size so many a page; one more is given if there are others after it
     */
    public List<OperatorAct> page(PlanningPath path, int page, int size) {
        return complete(acts(
                path,
                jdbc.sql(ACTS + "order by a.seq desc offset :skipped rows fetch first :size rows only")
                        .param("skipped", (page - 1L) * size)
                        .param("size", size + 1)));
    }

    /** One of them. */
    public Optional<OperatorAct> find(PlanningPath path, String id) {
        return complete(acts(path, jdbc.sql(ACTS + "and a.id = :id").param("id", id))).stream()
                .findFirst();
    }

    /**
     * Those to some runs, the newest first, the first thousand.
     *
     * @param paths to which the runs belong
     */
    public List<OperatorAct> ofRuns(AmbitoCode ambito, Set<String> paths, Set<String> runs) {
        return runs.isEmpty()
                ? List.of()
                : complete(jdbc.sql(ACTS_OF_RUNS)
                        .param("ambito", ambito.value())
                        .param("paths", paths)
                        .param("runs", runs)
                        .query(this::act)
                        .list());
    }

    private List<OperatorAct> acts(PlanningPath path, StatementSpec query) {
        return query.param("ambito", path.ambito().value())
                .param("path", path.id().value())
                .query(this::act)
                .list();
    }

    private List<OperatorAct> complete(List<OperatorAct> acts) {
        if (acts.isEmpty()) {
            return acts;
        }
        var facts =
                jdbc
                        .sql(FACTS)
                        .param("acts", acts.stream().map(OperatorAct::id).toList())
                        .query(this::fact)
                        .list()
                        .stream()
                        .collect(groupingBy(Told::act, Collectors.mapping(Told::fact, Collectors.toList())));
        var known = people.names(Stream.concat(
                        acts.stream().map(OperatorAct::person),
                        facts.values().stream().flatMap(List::stream).flatMap(OperatorFact::people))
                .collect(toSet()));
        return acts.stream()
                .map(act -> act.with(known, facts.getOrDefault(act.id(), List.of())))
                .toList();
    }

    private OperatorAct act(ResultSet row, int number) throws SQLException {
        var process = row.getString("process");
        var italian = row.getString("process_name");
        return new OperatorAct(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("run"),
                names.ofProcess(process, italian == null ? process : italian),
                row.getString("model_before"),
                row.getString("model"),
                row.getString("action"),
                row.getString("entity"),
                row.getString("person"),
                row.getString("reason"),
                List.of());
    }

    private Told fact(ResultSet row, int number) throws SQLException {
        var element = row.getString("element");
        return new Told(
                row.getString("act"),
                new OperatorFact(
                        row.getString("kind"),
                        element,
                        names.of(row.getString("process"), element, row.getString("label")),
                        shown(row.getString("was")),
                        shown(row.getString("became"))));
    }

    /** Instants as minutes in Rome, anything else as it is. */
    private static @Nullable String shown(@Nullable String value) {
        return value == null
                ? null
                : Stream.of(value.split(", ")).map(OperatorActs::minute).collect(Collectors.joining(", "));
    }

    private static String minute(String value) {
        try {
            return Rome.minute(Instant.parse(value)).toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
