package it.concerto.organisation;

import it.concerto.organisation.GovernanceForms.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what became of governance forms; {@link AmbitoStore} reads the form of a day with the members. */
@Repository
class GovernanceStore {

    private final JdbcClient jdbc;

    GovernanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AmbitoCode ambito, GovernanceChange change, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into cz_governance_form (ambito, form, valid_from, note, recorded_by, recorded_at)
                        values (:ambito, :form, :from, :note, :by, :at)
                        """)
                .param("ambito", ambito.value())
                .param("form", change.form().name())
                .param("from", change.from())
                .param("note", change.note())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest day from which something was entered. */
    Optional<LocalDate> latest(AmbitoCode ambito) {
        return history(ambito).stream().findFirst().map(entry -> entry.change().from());
    }

    List<Entry> history(AmbitoCode ambito) {
        return jdbc.sql("select * from cz_governance_form where ambito = ? order by valid_from desc, id desc")
                .param(ambito.value())
                .query((row, number) -> new Entry(
                        new GovernanceChange(
                                GovernanceForm.valueOf(row.getString("form")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getString("note")),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
