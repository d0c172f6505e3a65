package it.concerto.documents;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When documents were filed, for those who read the history of an Ambito. */
@Service
public class FiledVersions {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String IN_PERIOD =
            """
            select v.document, d.path, d.kind, v.number, v.filed_at
            from cz_document_version v join cz_document d on d.id = v.document
            where v.ambito = :ambito and v.filed_at >= :from and v.filed_at < :until
                and (cast(:path as varchar(64)) is null or d.path = :path)
            order by v.document, v.number
            """;

    private final JdbcClient jdbc;

    FiledVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over what was filed in a period, row by row, the versions of a document together.
     *
     * @param path null for all paths of the Ambito
     * @param until the first instant that is not asked for
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    @Transactional(readOnly = true)
    public void read(
            Person person,
            AmbitoCode ambito,
            @Nullable String path,
            Instant from,
            Instant until,
            Consumer<FiledVersion> versions) {
        if (!Permissions.reads(person, ambito, Matter.HISTORY)) {
            throw new IllegalArgumentException(person.username() + " does not read the history of " + ambito.value());
        }
        jdbc.sql(IN_PERIOD)
                .withFetchSize(ROWS_AT_ONCE)
                .param("ambito", ambito.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("path", path)
                .query(row -> {
                    versions.accept(new FiledVersion(
                            row.getString("document"),
                            row.getString("path"),
                            row.getString("kind"),
                            row.getInt("number"),
                            row.getObject("filed_at", OffsetDateTime.class).toInstant()));
                });
    }
}
