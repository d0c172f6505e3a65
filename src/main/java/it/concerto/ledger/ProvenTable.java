package it.concerto.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of another module, each row of which the chain of its Ambito proves (ADR 190). What a module writes it here reads
 * again without it: the verifier runs without the product.
 *
 * @param columns in the order in which the digest has them, its key first
 */
record ProvenTable(String name, List<String> columns) {

    static final ProvenTable DEEDS = new ProvenTable(
            "cz_path_deed",
            List.of(
                    "id",
                    "salt",
                    "ambito",
                    "path",
                    "action",
                    "subject",
                    "before_value",
                    "after_value",
                    "reason",
                    "act",
                    "person",
                    "on_behalf_of",
                    "at"));

    /** {@code facts} has the digests of its facts, a line each. */
    static final ProvenTable ACTS = new ProvenTable(
            "cz_operator_act",
            List.of(
                    "id",
                    "salt",
                    "ambito",
                    "path",
                    "run",
                    "process",
                    "model_before",
                    "model",
                    "operation",
                    "action",
                    "entity",
                    "person",
                    "reason",
                    "at",
                    "facts"));

    /** Proven by their act, with its salt. */
    static final ProvenTable FACTS = new ProvenTable(
            "cz_operator_fact", List.of("act", "salt", "place", "kind", "element", "label", "was", "became"));

    /** The table whose rows events of an action prove; null for an action that proves none. */
    static @Nullable ProvenTable of(String action) {
        if (action.equals("deed")) {
            return DEEDS;
        }
        return action.startsWith("operator.") ? ACTS : null;
    }

    String select() {
        var from = this == FACTS ? name + " f join cz_operator_act a on a.id = f.act" : name;
        var order = this == FACTS ? "act, place" : "at, id";
        return "select " + String.join(", ", columns) + " from " + from + " where ambito = ? order by " + order;
    }

    String digest(ResultSet row) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = columns.get(column).equals("at")
                    ? row.getObject(column + 1, OffsetDateTime.class)
                    : row.getString(column + 1);
        }
        return RowProof.digest(values);
    }
}
