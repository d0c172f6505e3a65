package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.time.Rome;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who speaks for participants, and whom they sent before. */
@Repository
class SpeakerChangeStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SpeakerChangeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who speaks from now on; the hash stays that of what was declared. */
    void put(String manifestation, Expression content, AreaChoice now) {
        jdbc.sql("update cz_manifestation set content = ? where id = ?")
                .params(ManifestationStore.json(content), manifestation)
                .update();
        jdbc.sql("update cz_area_choice set representative = ?, office = ?, email = ?, phone = ?, substitute = null"
                        + " where manifestation = ? and area = ?")
                .params(Arrays.asList(
                        now.representative(),
                        now.representativeOffice(),
                        now.representativeEmail(),
                        now.representativePhone(),
                        manifestation,
                        now.area()))
                .update();
    }

    /**
     * @param former how they were reached is kept until the participant has it forgotten (BR-78)
     * @param by username; null for the participant
     */
    void add(String manifestation, AmbitoCode ambito, List<AreaChoice> former, @Nullable String by) {
        var names = former.stream().map(AreaChoice::representative).collect(Collectors.joining("\n"));
        var contacts = former.stream()
                .flatMap(one -> Stream.of(one.representativeEmail(), one.representativePhone()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        jdbc.sql(
                        "insert into cz_speaker_change (id, manifestation, area, changed_at, ambito, former, contacts, changed_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID().toString(),
                        manifestation,
                        former.get(0).area(),
                        Rome.column(clock.instant()),
                        ambito.value(),
                        names,
                        contacts,
                        by))
                .update();
    }
}
