package it.concerto.organisation;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the seats and of who holds them when. */
@Repository
class SeatStore {

    private final ReadOnce<Day, List<Seat>> seats = new ReadOnce<>();
    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Day(AmbitoCode ambito, LocalDate day) {}

    List<Seat> of(AmbitoCode ambito, LocalDate day) {
        return seats.get(new Day(ambito, day), () -> read(ambito, day));
    }

    private List<Seat> read(AmbitoCode ambito, LocalDate day) {
        return jdbc.sql(
                        """
                        select s.*, h.holder, h.office, h.username from cz_seat s join cz_seat_holder h on h.seat = s.id
                        where s.ambito = :ambito
                          and s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
                          and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
                        order by case s.kind when 'MUNICIPALITY' then 0 when 'ASL' then 1 else 2 end, s.entity
                        """)
                .param("ambito", ambito.value())
                .param("day", day)
                .query(SeatStore::seat)
                .list();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getString("id"),
                AmbitoCode.of(row.getString("ambito")),
                Kind.valueOf(row.getString("kind")),
                row.getString("entity"),
                istat(row.getString("istat")),
                VoteRule.valueOf(row.getString("vote_rule")),
                row.getInt("votes"),
                row.getString("holder"),
                row.getString("office"),
                row.getString("username"));
    }

    private static @Nullable IstatCode istat(@Nullable String code) {
        return code == null ? null : IstatCode.of(code);
    }

    int count(AmbitoCode ambito) {
        return jdbc.sql("select count(*) from cz_seat where ambito = :ambito and valid_to is null")
                .param("ambito", ambito.value())
                .query(Integer.class)
                .single();
    }

    boolean exists(String id) {
        return jdbc.sql("select count(*) from cz_seat where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(NewSeat seat) {
        seats.forget();
        var municipality = seat.municipality();
        jdbc.sql(
                        """
                        insert into cz_seat (id, ambito, kind, entity, istat, vote_rule, votes, valid_from)
                        values (:id, :ambito, :kind, :entity, :istat, :rule, :votes, :from)
                        """)
                .param("id", seat.id())
                .param("ambito", seat.ambito().value())
                .param("kind", seat.kind().name())
                .param("entity", seat.entity())
                .param("istat", municipality == null ? null : municipality.value())
                .param("rule", seat.voteRule().name())
                .param("votes", seat.votes())
                .param("from", seat.since())
                .update();
        insertHolder(seat.id(), seat.ambito(), seat.holder(), seat.since());
    }

    void insertHolder(String seat, AmbitoCode ambito, SeatHolder holder, LocalDate from) {
        seats.forget();
        jdbc.sql(
                        """
                        insert into cz_seat_holder (seat, ambito, holder, office, username, valid_from)
                        values (:seat, :ambito, :holder, :office, :username, :from)
                        """)
                .param("seat", seat)
                .param("ambito", ambito.value())
                .param("holder", holder.name())
                .param("office", holder.office())
                .param("username", holder.username())
                .param("from", from)
                .update();
    }

    /** First day of the latest holder, whose row is held until the transaction ends. */
    Optional<LocalDate> latestHandover(String seat) {
        return jdbc.sql("select valid_from from cz_seat_holder where seat = :seat and valid_to is null for update")
                .param("seat", seat)
                .query(LocalDate.class)
                .optional();
    }

    void endHolder(String seat, LocalDate lastDay) {
        seats.forget();
        jdbc.sql("update cz_seat_holder set valid_to = :last where seat = :seat and valid_to is null")
                .param("seat", seat)
                .param("last", lastDay)
                .update();
    }
}
