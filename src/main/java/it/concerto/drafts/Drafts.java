package it.concerto.drafts;

import it.concerto.database.LastWrites;
import it.concerto.identity.Person;
import it.concerto.workflow.TaskEnded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody has typed until they send it: for that person alone, on whatever machine they go on. */
@Service
public class Drafts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final DraftSeal seal;
    private final Clock clock;

    Drafts(JdbcClient jdbc, LastWrites writes, DraftSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.seal = seal;
        this.clock = clock;
    }

    /** The person's draft; one that cannot be opened any more is none, and goes. */
    public Optional<Draft> find(Person person, DraftPlace place) {
        return jdbc.sql("select typed, revision, saved_at from cz_draft where person = ? and place = ?")
                .params(person.username(), place.name())
                .query(this::read)
                .optional()
                .flatMap(draft -> draft.or(() -> {
                    discard(person, place);
                    return Optional.empty();
                }));
    }

    /**
     * Keeps what was typed, in the place of what was kept before.
     *
     * @param revision of the draft that was gone on with, 0 for none
     * @throws DraftKeptElsewhere if that is not the newest one
     */
    public Draft keep(Person person, DraftPlace place, Map<String, List<String>> fields, int revision)
            throws DraftKeptElsewhere {
        if (update(person, place, fields, "and revision = " + revision) == 0) {
            var newer = find(person, place);
            if (newer.isPresent() || !insert(person, place, fields)) {
                throw new DraftKeptElsewhere(
                        newer.or(() -> find(person, place)).map(Draft::savedAt).orElseGet(clock::instant));
            }
            return new Draft(fields, 1, clock.instant());
        }
        return new Draft(fields, revision + 1, clock.instant());
    }

    /** Keeps what was typed, whatever was kept before: what somebody has just sent is newer. */
    public Draft replace(Person person, DraftPlace place, Map<String, List<String>> fields) {
        if (update(person, place, fields, "") == 0 && !insert(person, place, fields)) {
            update(person, place, fields, "");
        }
        return find(person, place).orElseThrow();
    }

    public void discard(Person person, DraftPlace place) {
        jdbc.sql("delete from cz_draft where person = ? and place = ?")
                .params(person.username(), place.name())
                .update();
    }

    /** A task that is over needs nobody's draft any more; in the transaction that ends it. */
    @EventListener
    void forget(TaskEnded ended) {
        writes.add("delete from cz_draft where place = ?", DraftPlace.ofTask(ended.task()));
    }

    private int update(Person person, DraftPlace place, Map<String, List<String>> fields, String condition) {
        return jdbc.sql("update cz_draft set typed = ?, revision = revision + 1, saved_at = ?"
                        + " where person = ? and place = ? " + condition)
                .params(sealed(fields), now(), person.username(), place.name())
                .update();
    }

    /** Whether there was none: another window may have been faster by a moment. */
    private boolean insert(Person person, DraftPlace place, Map<String, List<String>> fields) {
        try {
            jdbc.sql(
                            "insert into cz_draft (person, place, ambito, typed, revision, saved_at) values (?, ?, ?, ?, 1, ?)")
                    .params(person.username(), place.name(), place.ambito().value(), sealed(fields), now())
                    .update();
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private Optional<Draft> read(ResultSet row, int n) throws SQLException {
        var revision = row.getInt("revision");
        var savedAt = row.getObject("saved_at", OffsetDateTime.class).toInstant();
        return seal.open(row.getString("typed"))
                .map(typed -> new Draft(JSON.readValue(typed, FIELDS), revision, savedAt));
    }

    private String sealed(Map<String, List<String>> fields) {
        return seal.close(JSON.writeValueAsString(fields));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
