package it.concerto.workflow.live;

import it.concerto.workflow.engine.Release;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a process with its forms, or of a decision table.
 *
 * @param deployment the engine's id
 * @param name of the model's file, e.g. {@code bpmn/notice.bpmn}
 * @param key id of the process, or of a decision in the table
 * @param title what the process or decision is called
 * @param version from one, as the engine counts them
 * @param source {@link Release#PRODUCT} or {@link Release#STUDIO}
 */
public record DeployedModel(
        String deployment, String name, String key, @Nullable String title, int version, Instant since, String source) {

    static DeployedModel of(ResultSet row, int number) throws SQLException {
        return new DeployedModel(
                row.getString("deployment"),
                row.getString("name"),
                row.getString("model_key"),
                row.getString("title"),
                row.getInt("version"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("source"));
    }

    public boolean isOfStudio() {
        return Release.STUDIO.equals(source);
    }

    /** Without its folder, e.g. {@code notice.bpmn}. */
    public String file() {
        return name.substring(name.indexOf('/') + 1);
    }
}
