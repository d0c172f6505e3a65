package it.concerto.participation.notice;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.search.Entry;
import it.concerto.search.Findable;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever sent a manifestation is found by their name, as the register has it, and by the code of the path. */
@Component
class ParticipantEntries implements Findable {

    private final JdbcClient jdbc;

    ParticipantEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Entry of(String id, AmbitoCode ambito, PathId path, String participant) {
        return new Entry(Kind.ORGANISATION, id, ambito, participant, path.value());
    }

    @Override
    public Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    public List<Entry> entries() {
        return jdbc.sql("select id, ambito, path, participant from cz_manifestation")
                .query((row, n) -> of(
                        row.getString("id"),
                        AmbitoCode.of(row.getString("ambito")),
                        PathId.of(row.getString("path")),
                        row.getString("participant")))
                .list();
    }

    /** Whoever knows who is in the register. */
    @Override
    public Readable readable(Person person) {
        return Readable.in(
                "organisationAmbiti",
                person.groups().stream()
                        .map(GroupId::ambito)
                        .filter(ambito -> Permissions.lists(person, ambito, Matter.MANIFESTATIONS))
                        .map(AmbitoCode::value)
                        .collect(Collectors.toSet()));
    }

    private record Sent(String id, AmbitoCode ambito, String path, int number, String participant) {

        /** Its own page is for those who read what was declared, the register for all who know of it. */
        Found seenBy(Person person) {
            var register = "/percorsi/" + path + "/manifestazioni";
            var address = Permissions.reads(person, ambito, Matter.MANIFESTATIONS)
                    ? register + "/" + number
                    : register + "?pagina=" + RegisterPage.of(number);
            return new Found(participant, "", path, address);
        }
    }

    @Override
    public Map<String, Found> show(Person person, Collection<String> ids) {
        return jdbc
                .sql("select id, ambito, path, number, participant from cz_manifestation where id in (:ids)")
                .param("ids", Readable.any(ids))
                .query((row, n) -> new Sent(
                        row.getString("id"),
                        AmbitoCode.of(row.getString("ambito")),
                        row.getString("path"),
                        row.getInt("number"),
                        row.getString("participant")))
                .list()
                .stream()
                .filter(sent -> Permissions.lists(person, sent.ambito(), Matter.MANIFESTATIONS))
                .collect(Collectors.toMap(Sent::id, sent -> sent.seenBy(person)));
    }
}
