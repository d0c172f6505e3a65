package it.concerto.organisation;

import it.concerto.database.ReadOnce;
import it.concerto.database.Settled;
import it.concerto.organisation.NewAmbito.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the Ambiti and of who belongs to them when. */
@Repository
class AmbitoStore {

    private final JdbcClient jdbc;
    private final Settled<AmbitoCode, Head> heads = new Settled<>(200);
    private final Settled<IstatCode, Municipality> municipalities = new Settled<>(1_000);
    private final ReadOnce<Day, Composition> compositions = new ReadOnce<>();

    AmbitoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Day(AmbitoCode ambito, LocalDate day) {}

    /**
     * What an Ambito keeps from its registration on.
     *
     * @param firstForm at the registration; that of a day is in the {@link Composition}
     */
    record Head(AmbitoCode code, String name, GovernanceForm firstForm, MonthDay patronDay) {}

    Optional<Head> head(AmbitoCode code) {
        return heads.get(code, () -> readHead(code));
    }

    private Optional<Head> readHead(AmbitoCode code) {
        return jdbc.sql("select * from cz_ambito where code = :code")
                .param("code", code.value())
                .query(AmbitoStore::head)
                .optional();
    }

    Optional<String> healthManagement(AmbitoCode code) {
        return jdbc.sql("select health_management from cz_ambito where code = ? and health_management is not null")
                .param(code.value())
                .query(String.class)
                .optional();
    }

    void setHealthManagement(AmbitoCode code, @Nullable String email) {
        jdbc.sql("update cz_ambito set health_management = ? where code = ?")
                .param(email)
                .param(code.value())
                .update();
    }

    List<Head> heads() {
        return jdbc.sql("select * from cz_ambito order by name, code")
                .query(AmbitoStore::head)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                AmbitoCode.of(row.getString("code")),
                row.getString("name"),
                GovernanceForm.valueOf(row.getString("governance_form")),
                MonthDay.of(row.getInt("patron_month"), row.getInt("patron_day")));
    }

    Composition composition(Head head, LocalDate day) {
        return compositions.get(new Day(head.code(), day), () -> read(head, day));
    }

    /** In one statement, for every path asks for it often; without Comuni the form is that of the registration. */
    private Composition read(Head head, LocalDate day) {
        return jdbc.sql(
                        """
                        select m.istat, m.name, s.is_lead,
                            (select f.form from cz_governance_form f where f.ambito = :ambito and f.valid_from <= :day
                                order by f.valid_from desc, f.id desc fetch first 1 row only) as form
                        from cz_membership s join cz_municipality m on m.istat = s.istat
                        where s.ambito = :ambito and s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
                        order by m.name
                        """)
                .param("ambito", head.code().value())
                .param("day", day)
                .query(rows -> {
                    var form = head.firstForm();
                    var members = new ArrayList<Member>();
                    while (rows.next()) {
                        var changed = rows.getString("form");
                        form = changed == null ? form : GovernanceForm.valueOf(changed);
                        members.add(member(rows));
                    }
                    return new Composition(form, List.copyOf(members));
                });
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new Municipality(IstatCode.of(row.getString("istat")), row.getString("name")),
                row.getBoolean("is_lead"));
    }

    /** By the name under which it became known: that stays. */
    Optional<Municipality> municipality(IstatCode code) {
        return municipalities.get(code, () -> jdbc.sql("select istat, name from cz_municipality where istat = ?")
                .param(code.value())
                .query((row, n) -> new Municipality(code, row.getString("name")))
                .optional());
    }

    /** The days after this one from which another form was entered. */
    List<LocalDate> formsAfter(AmbitoCode code, LocalDate day) {
        return jdbc.sql("select distinct valid_from from cz_governance_form where ambito = ? and valid_from > ?")
                .params(code.value(), day)
                .query(LocalDate.class)
                .list();
    }

    /** The latest day on which the composition began to be what it is. */
    Optional<LocalDate> latestChange(AmbitoCode code) {
        return jdbc.sql("select max(valid_from) from cz_membership where ambito = :ambito")
                .param("ambito", code.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The Ambito that the Comune belongs to on the day or later. */
    Optional<AmbitoCode> ambitoOf(IstatCode municipality, LocalDate from) {
        return jdbc
                .sql(
                        """
                        select ambito from cz_membership
                        where istat = :istat and (valid_to is null or valid_to >= :from) order by valid_from
                        """)
                .param("istat", municipality.value())
                .param("from", from)
                .query(String.class)
                .stream()
                .findFirst()
                .map(AmbitoCode::of);
    }

    /** Makes the Comune known and holds its row until the transaction ends, so that two Ambiti cannot take it at once. */
    void lock(Municipality municipality) {
        var istat = municipality.istat().value();
        jdbc.sql(
                        """
                        insert into cz_municipality (istat, name) select :istat, :name
                        where not exists (select 1 from cz_municipality where istat = :istat)
                        """)
                .param("istat", istat)
                .param("name", municipality.name())
                .update();
        jdbc.sql("select istat from cz_municipality where istat = :istat for update")
                .param("istat", istat)
                .query(String.class)
                .single();
    }

    /** Holds the Ambito until the transaction ends, so that changes follow each other. */
    void lock(AmbitoCode code) {
        compositions.forget();
        jdbc.sql("select code from cz_ambito where code = :code for update")
                .param("code", code.value())
                .query(String.class)
                .optional();
    }

    void insert(NewAmbito ambito) {
        jdbc.sql(
                        """
                        insert into cz_ambito (code, name, governance_form, patron_month, patron_day)
                        values (:code, :name, :form, :month, :day)
                        """)
                .param("code", ambito.code().value())
                .param("name", ambito.name())
                .param("form", ambito.governanceForm().name())
                .param("month", ambito.patronDay().getMonthValue())
                .param("day", ambito.patronDay().getDayOfMonth())
                .update();
    }

    void insert(AmbitoCode ambito, Member member, LocalDate from) {
        compositions.forget();
        jdbc.sql(
                        """
                        insert into cz_membership (ambito, istat, is_lead, valid_from) values (:ambito, :istat, :lead, :from)
                        """)
                .param("ambito", ambito.value())
                .param("istat", member.municipality().istat().value())
                .param("lead", member.lead())
                .param("from", from)
                .update();
    }

    void end(AmbitoCode ambito, IstatCode municipality, LocalDate lastDay) {
        compositions.forget();
        jdbc.sql(
                        """
                        update cz_membership set valid_to = :last
                        where ambito = :ambito and istat = :istat and valid_to is null
                        """)
                .param("ambito", ambito.value())
                .param("istat", municipality.value())
                .param("last", lastDay)
                .update();
    }
}
