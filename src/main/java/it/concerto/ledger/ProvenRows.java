package it.concerto.ledger;

import it.concerto.ledger.Finding.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of other modules' tables that one chain proves, held against what it says of them. */
final class ProvenRows {

    private static final String IS_THERE =
            "select count(*) from information_schema.tables where table_schema = current_schema and lower(table_name) = ?";

    private final Map<ProvenTable, ToldRows<String>> told = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final JdbcTemplate jdbc;
    private final String chain;

    ProvenRows(JdbcTemplate jdbc, String chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    /** Of which chains such rows say that they are, whether these are there or not. */
    static List<String> chains(JdbcTemplate jdbc) {
        return Stream.of(ProvenTable.DEEDS, ProvenTable.ACTS)
                .filter(table -> isThere(jdbc, table))
                .flatMap(table ->
                        jdbc.queryForList("select distinct ambito from " + table.name(), String.class).stream())
                .toList();
    }

    private static boolean isThere(JdbcTemplate jdbc, ProvenTable table) {
        return jdbc.queryForList(IS_THERE, Integer.class, table.name()).contains(1);
    }

    void remember(ChainRow row) {
        var table = ProvenTable.of(row.action());
        if (table != null) {
            var id = row.subject().split(" ", 2)[0];
            told(table).tell(id, row.subject());
        }
    }

    /** @return what is wrong, table by table, the missing rows last */
    List<Finding> judge() {
        judge(ProvenTable.DEEDS);
        judge(ProvenTable.ACTS);
        judge(ProvenTable.FACTS);
        return findings;
    }

    private void judge(ProvenTable table) {
        var rows = told(table);
        if (isThere(jdbc, table)) {
            jdbc.query(
                    table.select(),
                    row -> {
                        var id = row.getString(1);
                        var name = table == ProvenTable.FACTS ? factName(id, row.getInt("place")) : id;
                        var fault = rows.judge(name, RowProof.subject(name, table.digest(row)));
                        fault.ifPresent(found -> add(table, name, found));
                        if (table == ProvenTable.ACTS && fault.isEmpty()) {
                            tellFacts(id, row.getString("facts"));
                        }
                    },
                    chain);
        }
        rows.missing().forEach(name -> add(table, name, Fault.MISSING));
    }

    /** What an act that is as it was written says of its facts. */
    private void tellFacts(String act, String digests) {
        var place = 0;
        for (var digest : digests.lines().toList()) {
            var name = factName(act, place);
            told(ProvenTable.FACTS).tell(name, RowProof.subject(name, digest));
            place++;
        }
    }

    private static String factName(String act, int place) {
        return act + "/" + place;
    }

    private ToldRows<String> told(ProvenTable table) {
        return told.computeIfAbsent(table, first -> new ToldRows<>());
    }

    private void add(ProvenTable table, String row, Fault fault) {
        findings.add(new Finding(table.name(), chain + "/" + row, fault));
    }
}
