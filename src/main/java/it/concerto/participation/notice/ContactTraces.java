package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.privacy.Cover;
import it.concerto.workflow.ForgottenWords.Run;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Addresses to which the path writes, whoever sends a manifestation. */
    Set<String> listed(PathId path) {
        var listed = new HashSet<>(jdbc.sql("select email from cz_notice_invited where path = :path union"
                        + " select email from cz_attendance where path = :path and email is not null")
                .param("path", path.value())
                .query(String.class)
                .list());
        guests(path).values().stream()
                .flatMap(lines -> GuestLines.read(lines).stream())
                .map(Recipient::email)
                .forEach(listed::add);
        return listed;
    }

    /** How those were reached whom the participant sent before (3.b). */
    List<String> formerSpeakers(String manifestation) {
        return jdbc
                .sql("select contacts from cz_speaker_change where manifestation = ?")
                .param(manifestation)
                .query(String.class)
                .stream()
                .flatMap(String::lines)
                .filter(word -> !word.isBlank())
                .toList();
    }

    void forgetFormerSpeakers(String manifestation) {
        jdbc.sql("update cz_speaker_change set contacts = '' where manifestation = ?")
                .param(manifestation)
                .update();
    }

    /** Its links, which end with it, tell no more whom they were sent to. */
    void forgetReaders(String manifestation) {
        jdbc.sql("delete from cz_reading_pass where manifestation = ?")
                .param(manifestation)
                .update();
    }

    /** Takes whoever has one of the addresses off these lists. */
    void unlist(PathId path, Set<String> addresses) {
        for (var address : addresses) {
            jdbc.sql("delete from cz_notice_invited where path = ? and lower(email) = lower(?)")
                    .params(path.value(), address)
                    .update();
            jdbc.sql("update cz_attendance set email = null where path = ? and lower(email) = lower(?)")
                    .params(path.value(), address)
                    .update();
        }
        guests(path).forEach((number, lines) -> {
            var guests = GuestLines.read(lines);
            var left = guests.stream()
                    .filter(guest -> addresses.stream().noneMatch(guest.email()::equalsIgnoreCase))
                    .toList();
            if (left.size() < guests.size()) {
                jdbc.sql("update cz_session_arrangement set convened_guests = ? where path = ? and number = ?")
                        .params(GuestLines.write(left), path.value(), number)
                        .update();
            }
        });
    }

    /** By number of their session. */
    private Map<Integer, String> guests(PathId path) {
        var guests = new HashMap<Integer, String>();
        jdbc.sql("select number, convened_guests from cz_session_arrangement where path = ?"
                        + " and convened_guests is not null")
                .param(path.value())
                .query(row -> {
                    guests.put(row.getInt("number"), row.getString("convened_guests"));
                });
        return guests;
    }

    /** Covers the words in what was written when the manifestation was judged and when it was taken back. */
    void coverReasons(String manifestation, Set<String> words) {
        coverReason("cz_manifestation", "id", manifestation, words);
        coverReason("cz_withdrawal", "manifestation", manifestation, words);
    }

    private void coverReason(String table, String key, String manifestation, Set<String> words) {
        jdbc.sql("select reason from " + table + " where " + key + " = ? and reason is not null")
                .param(manifestation)
                .query(String.class)
                .optional()
                .ifPresent(reason -> jdbc.sql("update " + table + " set reason = ? where " + key + " = ?")
                        .params(Cover.over(reason, words), manifestation)
                        .update());
    }

    /** What the office was asked about the manifestations: their checks, and which of two of a participant counts. */
    Set<Run> runs(Collection<Manifestation> manifestations) {
        return manifestations.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new Run("ManifestationProcess", one.id())),
                        jdbc
                                .sql("select challenger from cz_contest where active_key = ?")
                                .param(one.activeKey())
                                .query(String.class)
                                .list()
                                .stream()
                                .map(challenger -> new Run("ContestProcess", challenger))))
                .collect(Collectors.toSet());
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
