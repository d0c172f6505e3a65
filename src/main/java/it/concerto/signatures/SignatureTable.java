package it.concerto.signatures;

import it.concerto.database.ReadOnce;
import it.concerto.database.Rows;
import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and signatures in {@code cz_signature_round} and {@code cz_signature}. */
@Repository
class SignatureTable {

    private static final String AWAITED = "AWAITED";
    private static final String SIGNATURES = "cz_signature (round, position, ambito, signer, outcome, in_place_of)";
    private static final String ROUND =
            "select * from cz_signature_round r left join cz_signature s on s.round = r.id where ";
    private static final String IN_ORDER = " order by opened_at, id, position";

    private final JdbcClient jdbc;
    private final ReadOnce<String, Optional<SignatureRound>> rounds = new ReadOnce<>();

    SignatureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignatureRound round, Instant opened) {
        rounds.forget();
        var replaced = round.replaced();
        jdbc.sql(
                        "insert into cz_signature_round (id, ambito, path, title, sha256, file_name, status, due, opened_at, replaces, correction)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round.id(),
                        round.ambito().value(),
                        round.path().value(),
                        round.title(),
                        round.document().sha256(),
                        round.document().name(),
                        round.status().name(),
                        round.due(),
                        utc(opened))
                .param(replaced == null ? null : replaced.round())
                .param(replaced == null ? null : replaced.reason())
                .update();
        var rows = new Rows(SIGNATURES);
        var position = 0;
        for (var signature : round.signatures()) {
            add(rows, round, position++, signature.signer(), signature.inPlaceOf());
        }
        rows.write(jdbc);
    }

    Optional<SignatureRound> find(String id) {
        return rounds.get(
                id, () -> jdbc.sql(ROUND + "id = ?" + IN_ORDER).param(id).query(SignatureTable::rounds).stream()
                        .findFirst());
    }

    /** Whether the signer had not answered before; the first answer stays. */
    boolean answer(String round, String signer, Signature.Answer answer) {
        rounds.forget();
        var kind = answer.kind();
        var copy = answer.copy();
        return jdbc.sql(
                                """
                                update cz_signature set outcome = ?, signer_name = ?, kind = ?, note = ?,
                                    copy_sha256 = ?, copy_name = ?, answered_at = ?
                                where round = ? and signer = ? and outcome = 'AWAITED'
                                """)
                        .param(answer.outcome().name())
                        .param(answer.name())
                        .param(kind == null ? null : kind.name())
                        .param(answer.note())
                        .param(copy == null ? null : copy.sha256())
                        .param(copy == null ? null : copy.name())
                        .param(utc(answer.at()))
                        .param(round)
                        .param(signer)
                        .update()
                == 1;
    }

    void extend(String round, LocalDate due) {
        rounds.forget();
        jdbc.sql("update cz_signature_round set due = ? where id = ?")
                .params(due, round)
                .update();
    }

    /** Asks somebody else in the place of a signer. */
    void succeed(SignatureRound round, Signature former, String successor) {
        rounds.forget();
        var position = jdbc.sql("select max(position) + 1 from cz_signature where round = ?")
                .param(round.id())
                .query(Integer.class)
                .single();
        var row = new Rows(SIGNATURES);
        add(row, round, position, successor, former.parties());
        row.write(jdbc);
    }

    private static void add(Rows rows, SignatureRound round, int position, String signer, List<String> inPlaceOf) {
        var parties = inPlaceOf.isEmpty() ? null : String.join("\n", inPlaceOf);
        rows.add(round.id(), position, round.ambito().value(), signer, AWAITED, parties);
    }

    List<SignatureRound> open(PathId path) {
        return jdbc.sql(ROUND + "path = ? and status = ?" + IN_ORDER)
                .params(path.value(), SignatureRound.Status.OPEN.name())
                .query(SignatureTable::rounds);
    }

    /** Whether the round was open until now; how it ended first stays. */
    boolean close(String id, SignatureRound.Status status, Instant at) {
        rounds.forget();
        return jdbc.sql("update cz_signature_round set status = ?, closed_at = ? where id = ? and status = 'OPEN'")
                        .params(status.name(), utc(at), id)
                        .update()
                == 1;
    }

    /** A row for each signature, those of a round side by side. */
    private static List<SignatureRound> rounds(ResultSet row) throws SQLException {
        var rounds = new ArrayList<SignatureRound>();
        var all = new HashMap<String, List<Signature>>();
        while (row.next()) {
            var signatures = all.get(row.getString("id"));
            if (signatures == null) {
                signatures = new ArrayList<>();
                all.put(row.getString("id"), signatures);
                rounds.add(round(row, Collections.unmodifiableList(signatures)));
            }
            if (row.getString("signer") != null) {
                signatures.add(signature(row));
            }
        }
        return rounds;
    }

    private static SignatureRound round(ResultSet row, List<Signature> signatures) throws SQLException {
        var replaces = row.getString("replaces");
        return new SignatureRound(
                row.getString("id"),
                AmbitoCode.of(row.getString("ambito")),
                PathId.of(row.getString("path")),
                row.getString("title"),
                new FileRef(row.getString("sha256"), row.getString("file_name")),
                row.getObject("due", LocalDate.class),
                SignatureRound.Status.valueOf(row.getString("status")),
                signatures,
                replaces == null
                        ? null
                        : new SignatureRound.Replaced(
                                replaces, Objects.requireNonNullElse(row.getString("correction"), "")));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        var signer = row.getString("signer");
        if (row.getString("outcome").equals(AWAITED)) {
            return new Signature(signer, null, parties(row));
        }
        var kind = row.getString("kind");
        var copy = row.getString("copy_sha256");
        return new Signature(
                signer,
                new Signature.Answer(
                        Signature.Outcome.valueOf(row.getString("outcome")),
                        row.getString("signer_name"),
                        kind == null ? null : SignatureKind.valueOf(kind),
                        row.getString("note"),
                        copy == null ? null : new FileRef(copy, row.getString("copy_name")),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()),
                parties(row));
    }

    /** A line for each. */
    private static List<String> parties(ResultSet row) throws SQLException {
        var kept = row.getString("in_place_of");
        return kept == null ? List.of() : kept.lines().toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
