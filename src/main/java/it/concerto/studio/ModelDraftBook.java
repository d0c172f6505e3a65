package it.concerto.studio;

import static java.util.stream.Collectors.toMap;

import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts as they are kept. */
@Component
class ModelDraftBook {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelDraftBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(String id, String model, String base, String author) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        insert into cz_studio_draft (id, model, base, state, holder, revision, begun_at, changed_at)
                        values (?, ?, ?, 'OPEN', ?, 0, ?, ?)
                        """)
                .params(id, model, base, author, now, now)
                .update();
        wrote(id, author);
    }

    Optional<ModelDraft> find(String id) {
        return jdbc.sql("select * from cz_studio_draft where id = ?")
                .param(id)
                .query(ModelDraft::of)
                .optional();
    }

    /** Held until the transaction ends: whoever else wants to change or decide it waits. */
    Optional<ModelDraft> hold(String id) {
        return jdbc.sql("select * from cz_studio_draft where id = ? for update")
                .param(id)
                .query(ModelDraft::of)
                .optional();
    }

    /** All of a model, so that only one at a time goes live. */
    void holdAll(String model) {
        jdbc.sql("select id from cz_studio_draft where model = ? order by id for update")
                .param(model)
                .query(String.class)
                .list();
    }

    /** Under way, of all models, the latest change first. */
    List<ModelDraft> underWay() {
        return jdbc.sql("select * from cz_studio_draft where state in ('OPEN', 'PROPOSED') order by changed_at desc, id"
                        + " fetch first 100 rows only")
                .query(ModelDraft::of)
                .list();
    }

    /** The latest first. */
    List<ModelDraft> of(String model) {
        return jdbc.sql(
                        "select * from cz_studio_draft where model = ? order by begun_at desc, id fetch first ? rows only")
                .params(model, MOST)
                .query(ModelDraft::of)
                .list();
    }

    List<ModelFile> files(String draft) {
        return jdbc.sql("select name, content from cz_studio_file where draft = ? order by name")
                .param(draft)
                .query((row, number) -> new ModelFile(
                        row.getString("name"), row.getString("content").getBytes(StandardCharsets.UTF_8)))
                .list();
    }

    Set<String> authors(String draft) {
        return jdbc.sql("select username from cz_studio_author where draft = ?")
                .param(draft)
                .query(String.class)
                .set();
    }

    void put(String draft, String name, String content) {
        remove(draft, name);
        jdbc.sql("insert into cz_studio_file (draft, name, content) values (?, ?, ?)")
                .params(draft, name, content)
                .update();
    }

    void remove(String draft, String name) {
        jdbc.sql("delete from cz_studio_file where draft = ? and name = ?")
                .params(draft, name)
                .update();
    }

    /** Its holder has written in it. */
    void changed(String draft, String author) {
        jdbc.sql("update cz_studio_draft set revision = revision + 1, changed_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), draft)
                .update();
        wrote(draft, author);
    }

    private void wrote(String draft, String author) {
        jdbc.sql(
                        """
                        insert into cz_studio_author (draft, username)
                        select ?, ? where not exists (select 1 from cz_studio_author where draft = ? and username = ?)
                        """)
                .params(draft, author, draft, author)
                .update();
    }

    void take(String draft, String holder) {
        jdbc.sql("update cz_studio_draft set holder = ? where id = ?")
                .params(holder, draft)
                .update();
    }

    void propose(String draft, String why, String fingerprint) {
        jdbc.sql("update cz_studio_draft set state = 'PROPOSED', why = ?, fingerprint = ?, reason = null where id = ?")
                .params(why, fingerprint, draft)
                .update();
    }

    /** Whoever decides, and what becomes of it. */
    void decide(String draft, ModelDraft.State state, String by, String reason) {
        jdbc.sql(
                        "update cz_studio_draft set state = ?, decided_by = ?, decided_at = ?, reason = nullif(?, '') where id = ?")
                .params(state.name(), by, OffsetDateTime.now(clock), reason, draft)
                .update();
    }

    void live(String draft, String deployment, String shipped) {
        jdbc.sql("update cz_studio_draft set state = 'LIVE', deployment = ?, shipped = ? where id = ?")
                .params(deployment, shipped, draft)
                .update();
    }

    /**
     * Somebody has put a former version in the place of the live one: no draft was written for it.
     *
     * @param now the version that was live until then
     */
    void returned(DeployedModel now, String deployment, String by, String reason, String shipped) {
        var at = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        insert into cz_studio_draft (id, model, base, state, holder, revision, begun_at, changed_at,
                            why, decided_by, decided_at, deployment, shipped)
                        values (?, ?, ?, 'LIVE', ?, 0, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID().toString(), now.name(), now.deployment(), by, at, at)
                .params(reason, by, at, deployment, shipped)
                .update();
    }

    /** What the product came with when a model last went live from here, by the model's name. */
    Map<String, String> shippedWhenLive() {
        return jdbc
                .sql(
                        """
                        select model, shipped from (
                            select model, shipped, row_number() over (partition by model order by decided_at desc) as place
                            from cz_studio_draft where state = 'LIVE' and shipped is not null) d
                        where place = 1
                        """)
                .query((row, number) -> Map.entry(row.getString("model"), row.getString("shipped")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of all that went live from here: what the product has now is no news any more. */
    void knows(String model, String shipped) {
        jdbc.sql("update cz_studio_draft set shipped = ? where model = ? and state = 'LIVE'")
                .params(shipped, model)
                .update();
    }

    /** Whether a draft of exactly these contents is approved by somebody who is none of its authors. */
    boolean isApproved(String model, String fingerprint) {
        return jdbc.sql(
                                """
                        select count(*) from cz_studio_draft d
                        where d.model = ? and d.fingerprint = ? and d.state = 'APPROVED' and d.decided_by is not null
                            and not exists (select 1 from cz_studio_author a
                                where a.draft = d.id and a.username = d.decided_by)
                        """)
                        .params(model, fingerprint)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
