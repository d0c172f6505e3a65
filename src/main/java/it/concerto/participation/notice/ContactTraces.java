package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where participation keeps addresses besides the register: who was invited, who is convened by name, who came. */
@Repository
class ContactTraces {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ContactTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(PathId path, Set<String> words) {
        for (var word : words) {
            jdbc.sql("delete from cz_notice_invited where path = ? and lower(email) = lower(?)")
                    .params(path.value(), word)
                    .update();
            jdbc.sql("update cz_attendance set email = null where path = ? and lower(email) = lower(?)")
                    .params(path.value(), word)
                    .update();
        }
        forgetGuests(path, words);
    }

    private void forgetGuests(PathId path, Set<String> words) {
        var guests = new HashMap<Integer, String>();
        jdbc.sql("select number, convened_guests from cz_session_arrangement where path = ?"
                        + " and convened_guests is not null")
                .param(path.value())
                .query(row -> {
                    guests.put(row.getInt("number"), row.getString("convened_guests"));
                });
        guests.forEach((number, lines) -> {
            var left = GuestLines.read(lines).stream()
                    .filter(guest -> words.stream().noneMatch(guest.email()::equalsIgnoreCase))
                    .toList();
            jdbc.sql("update cz_session_arrangement set convened_guests = ? where path = ? and number = ?")
                    .params(GuestLines.write(left), path.value(), number)
                    .update();
        });
    }

    /** SHA-256 of every paper that came with a manifestation or with a statement about it. */
    Set<String> papers(Manifestation manifestation) {
        var stated = jdbc
                .sql("select files from cz_contest_statement where manifestation = ?")
                .param(manifestation.id())
                .query(String.class)
                .list()
                .stream()
                .flatMap(files -> Arrays.stream(JSON.readValue(files, FileRef[].class)));
        return Stream.concat(manifestation.files().stream().map(FiledFile::file), stated)
                .map(FileRef::sha256)
                .collect(Collectors.toSet());
    }
}
