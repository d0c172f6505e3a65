package it.concerto.testing;

import it.concerto.files.FileStore;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notice.Template;
import it.concerto.participation.notice.Notices;
import it.concerto.participation.portal.web.FreshThrottle;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public notices, without the process that publishes them. */
@TestComponent
public class Noticeboard {

    public static final PathId CASARANO = PathId.of("CASARANO-PDZ-V");
    public static final PathId PUTIGNANO = PathId.of("PUTIGNANO-PDZ-V");

    private static final byte[] PACT = "%PDF-1.4 patto".getBytes(StandardCharsets.US_ASCII);

    private final Notices notices;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final FreshThrottle throttle;

    Noticeboard(Notices notices, FileStore files, JdbcClient jdbc, MovableClock clock, FreshThrottle throttle) {
        this.notices = notices;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
        this.throttle = throttle;
    }

    /** On 23 May 2022: Casarano's alone, open until 8 June at noon, nothing sent yet. */
    public void openCasarano() throws RuleBroken {
        List.of("cz_receipt_renewal", "cz_receipt", "cz_area_choice", "cz_manifestation", "cz_notice")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        throttle.forget();
        clock.set("2022-05-23T10:00");
        publish(CASARANO, Access.REGISTRATION, LocalDateTime.parse("2022-06-08T12:00"));
    }

    /** Putignano's besides, where nobody has to register. */
    public void openPutignano() throws RuleBroken {
        publish(PUTIGNANO, Access.OPEN, null);
    }

    private void publish(PathId path, Access access, LocalDateTime deadline) throws RuleBroken {
        var content = new Notice.Content(
                "Avviso pubblico di avvio del percorso di programmazione partecipata – Piano Sociale di Zona 2022-2024",
                "Legge n. 328/2000 artt. 1 e 3; L.R. 19/2006 art. 4; R.R. n. 4/2007 art. 16; D.Lgs. 117/2017 art. 55",
                "L’Ambito invita chi opera e vive nel territorio a scrivere insieme il nuovo Piano Sociale di Zona."
                        + "\n\nGli incontri raccolgono bisogni, proposte e disponibilità, area per area.",
                "Individuazione dei bisogni da soddisfare, degli interventi a tal fine necessari, delle modalità di"
                        + " realizzazione degli stessi e delle risorse disponibili.",
                List.of("PORTAL", "EMAIL", "PEC"),
                "udp@ambito.example.org",
                null,
                "Ufficio di Piano",
                List.of(new Template(Template.Kind.PACT, files.store("patto.pdf", PACT))));
        notices.draft(path, content, access, deadline, List.of(), "Tempi stretti");
        notices.approve(path, "anna");
        notices.publish(path);
    }
}
