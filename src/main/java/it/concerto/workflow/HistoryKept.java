package it.concerto.workflow;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.KeptThing;
import it.concerto.keeping.Retained;
import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine remembers of the runs of a path: who had which task when. The way that was taken stays, it names nobody. */
@Component
final class HistoryKept implements Retained, KeptThing {

    private final JdbcClient jdbc;
    private final HistoryService history;
    private final EngineSession session;
    private final PastDurations durations;

    HistoryKept(JdbcClient jdbc, HistoryService history, EngineSession session, PastDurations durations) {
        this.jdbc = jdbc;
        this.history = history;
        this.session = session;
        this.durations = durations;
    }

    @Override
    public List<KeptRows> rows() {
        return List.of();
    }

    @Override
    public List<KeptThing> things() {
        return List.of(this);
    }

    @Override
    public String kind() {
        return "history";
    }

    @Override
    public Span span() {
        return Span.RECEIVED;
    }

    @Override
    public String name() {
        return "ACT_HI_PROCINST";
    }

    /** Runs that have ended; one that goes on has to be ended first. */
    @Override
    public List<String> keys(String path, Instant until) {
        return jdbc.sql(
                        "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :path and END_TIME_ < :until order by ID_")
                .param("path", path)
                .param("until", Timestamp.from(until))
                .query(String.class)
                .list();
    }

    @Override
    public void erase(String path, Instant until) {
        var runs = keys(path, until);
        if (!runs.isEmpty()) {
            durations.keep(path, until);
            session.ofItself("(retention)", ambito(runs.get(0)), () -> {
                history.deleteHistoricProcessInstances(runs);
                return runs.size();
            });
        }
    }

    private AmbitoCode ambito(String run) {
        return AmbitoCode.of(jdbc.sql("select TENANT_ID_ from ACT_HI_PROCINST where ID_ = ?")
                .param(run)
                .query(String.class)
                .single());
    }
}
