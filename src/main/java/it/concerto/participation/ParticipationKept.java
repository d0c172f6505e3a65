package it.concerto.participation;

import static it.concerto.keeping.KeptRows.of;
import static it.concerto.keeping.KeptRows.where;
import static it.concerto.keeping.Span.CONTACTS;
import static it.concerto.keeping.Span.RECEIVED;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long what participants declared is kept, and how they were reached. */
@Component
final class ParticipationKept implements Retained {

    private static final String OF_MANIFESTATION =
            "manifestation in (select id from cz_manifestation where path = :path)";

    @Override
    public List<KeptRows> rows() {
        return List.of(
                of("contacts", CONTACTS, "cz_notice_invited"),
                where("contacts", CONTACTS, "cz_speaker_change", OF_MANIFESTATION),
                where("codes", CONTACTS, "cz_receipt_renewal", OF_MANIFESTATION),
                where("codes", CONTACTS, "cz_receipt", OF_MANIFESTATION),
                of("codes", CONTACTS, "cz_reading_pass"),
                where("contacts", CONTACTS, "cz_attendance", "path = :path and email is not null")
                        .emptying("email = null"),
                where("contacts", CONTACTS, "cz_session_arrangement", "path = :path and convened_guests is not null")
                        .emptying("convened_guests = null"),
                where("manifestations", RECEIVED, "cz_area_choice", OF_MANIFESTATION),
                of("manifestations", RECEIVED, "cz_withdrawal"),
                of("manifestations", RECEIVED, "cz_contest"),
                where("manifestations", RECEIVED, "cz_contest_statement", OF_MANIFESTATION),
                of("contributions", RECEIVED, "cz_contribution"),
                of("manifestations", RECEIVED, "cz_manifestation").foundAs("ORGANISATION"),
                of("sessions", RECEIVED, "cz_session_arrangement"),
                of("sessions", RECEIVED, "cz_session_paper"),
                of("attendance", RECEIVED, "cz_attendance"),
                of("sessions", RECEIVED, "cz_minutes_remark"),
                of("sessions", RECEIVED, "cz_participant_paper"),
                of("sessions", RECEIVED, "cz_referent"));
    }

    @Override
    public List<NamedFiles> files() {
        return List.of(
                NamedFiles.within("cz_manifestation", "content"),
                NamedFiles.within("cz_manifestation", "original"),
                NamedFiles.within("cz_contest_statement", "files"),
                NamedFiles.in("cz_session_paper", "sha256"),
                NamedFiles.in("cz_participant_paper", "sha256"),
                NamedFiles.in("cz_minutes", "sha256"),
                NamedFiles.within("cz_notice", "content"),
                NamedFiles.in("cz_notice_extension", "file_sha256"));
    }
}
