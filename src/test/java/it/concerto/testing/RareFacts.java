package it.concerto.testing;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What seldom happens to a path that a test plays, written as it is recorded: money given to sheets, a late manifestation, a
 * proposal taken up in part and one without an answer.
 */
public final class RareFacts {

    private static final OffsetDateTime DEADLINE = OffsetDateTime.parse("2022-06-08T12:00:00+02:00");

    private final JdbcClient jdbc;
    private final String path;
    private final String ambito;

    public RareFacts(JdbcClient jdbc, String path, String ambito) {
        this.jdbc = jdbc;
        this.path = path;
        this.ambito = ambito;
    }

    /** @param area of the sheets and the proposals */
    public void happen(String area) {
        write("update cz_notice set deadline = ?, late_policy = 'REJECT' where path = ?", DEADLINE, path);
        manifestation(901, DEADLINE, "ADMITTED");
        manifestation(902, DEADLINE.plusSeconds(1), "REJECTED");
        List.of(901, 902).forEach(number -> {
            write(
                    "insert into cz_contribution (path, number, ambito, kind, area, title, text, proposer)"
                            + " values (?, ?, ?, 'PROPOSAL', ?, 'Doposcuola', 'Ogni giorno', 'Associazione Ionio')",
                    path,
                    number,
                    ambito,
                    area);
            write(
                    "insert into cz_sheet (path, number, ambito, title, area, owner, due, open, concerted)"
                            + " values (?, ?, ?, 'Doposcuola', ?, 'x', date '2031-01-01', false, true)",
                    path,
                    number,
                    ambito,
                    area);
        });
        write(
                "insert into cz_reception (path, reference, ambito, treatment, reason, sheet)"
                        + " values (?, 'P-901', ?, 'PARTLY', 'Per un solo anno.', 901)",
                path,
                ambito);
        write(
                "insert into cz_funding_line (path, fund, calendar_year, ambito, assigned, carry_over)"
                        + " values (?, 'FNPS-X', 2031, ?, 1000.00, 234.50)",
                path,
                ambito);
        write(
                "insert into cz_allocation (path, sheet, fund, calendar_year, ambito, amount)"
                        + " select path, number, 'FNPS-X', 2031, ambito, 100.25 from cz_sheet where path = ? and number > 900",
                path);
    }

    private void manifestation(int number, OffsetDateTime received, String status) {
        write(
                "insert into cz_manifestation (id, ambito, path, number, received_at, channel, kind, participant,"
                        + " fiscal_code, email, content, hash, status) values (?, ?, ?, ?, ?, 'PEC', 'ENTITY',"
                        + " 'Associazione Ionio', '00000000000', 'ionio@example.org', '{}', 'x', ?)",
                "rare-" + number,
                ambito,
                path,
                number,
                received,
                status);
    }

    private void write(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
