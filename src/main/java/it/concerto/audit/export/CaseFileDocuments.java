package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.concerto.audit.export.CaseFilePaper.Item;
import it.concerto.audit.export.CaseFilePaper.Line;
import it.concerto.documents.Document;
import it.concerto.documents.DocumentVersion;
import it.concerto.documents.Documents;
import it.concerto.files.CsvText;
import it.concerto.files.FileStore;
import it.concerto.hashing.Sha256;
import it.concerto.path.PathId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The documents of a case file, each version as it was filed, with a list of them and what tells how to check the whole. */
@Component
class CaseFileDocuments {

    private final Documents documents;
    private final FileStore files;
    private final MessageSource messages;

    CaseFileDocuments(Documents documents, FileStore files, MessageSource messages) {
        this.documents = documents;
        this.files = files;
        this.messages = messages;
    }

    /** Those that the person may open; how many others there are stands in the explanation, which comes first. */
    List<CaseFilePart> of(CaseFileRequest wanted, CaseFilePaper paper) throws IOException {
        var path = PathId.of(wanted.path());
        var readable = documents.of(path, wanted.person());
        paper.begin("audit.casefile.table.DOCUMENTS");
        var list = new StringWriter();
        list.write(CsvText.BYTE_ORDER_MARK);
        CaseFileTables.line(list, "file", "tipo", "titolo", "versione", "depositato", "sha256");
        var parts = new ArrayList<CaseFilePart>();
        for (var document : readable) {
            for (var version : document.versions()) {
                if (version.filedAt().isBefore(wanted.at())) {
                    var part = part(parts.size() + 1, version);
                    parts.add(part);
                    list(list, part, document, version);
                    paper.add(onPaper(part, document, version));
                }
            }
        }
        parts.add(0, written("documenti/elenco.csv", list.toString()));
        var others = filed(documents.of(path), wanted) - filed(readable, wanted);
        parts.add(0, written("LEGGIMI.txt", explanation(wanted, others)));
        return parts;
    }

    private Item onPaper(CaseFilePart part, Document document, DocumentVersion version) {
        var locale = LocaleContextHolder.getLocale();
        return new Item(
                document.title() + " · " + version.number(),
                CaseFileItems.words(version.filedAt(), locale),
                List.of(
                        new Line(messages.getMessage("audit.casefile.head.file", null, locale), part.name(), true),
                        new Line(messages.getMessage("audit.casefile.head.hash", null, locale), part.sha256(), true)));
    }

    private static long filed(List<Document> all, CaseFileRequest wanted) {
        return all.stream()
                .flatMap(document -> document.versions().stream())
                .filter(version -> version.filedAt().isBefore(wanted.at()))
                .count();
    }

    private static void list(StringWriter list, CaseFilePart part, Document document, DocumentVersion version)
            throws IOException {
        CaseFileTables.line(
                list,
                part.name(),
                document.kind().name(),
                document.title(),
                Integer.toString(version.number()),
                Instants.ofRome(version.filedAt()),
                part.sha256());
    }

    private CaseFilePart part(int number, DocumentVersion version) {
        var file = version.file();
        var name = "documenti/%04d-%s".formatted(number, file.name().replaceAll("[^A-Za-z0-9._-]", "-"));
        return new CaseFilePart(name, file.sha256(), () -> files.open(file));
    }

    private String explanation(CaseFileRequest wanted, long others) {
        return messages.getMessage(
                "audit.casefile.readme",
                new Object[] {wanted.path(), wanted.ambito().value(), Instants.ofRome(wanted.at()), others},
                LocaleContextHolder.getLocale());
    }

    private static CaseFilePart written(String name, String text) {
        var content = text.getBytes(UTF_8);
        return new CaseFilePart(name, Sha256.of(content), () -> new ByteArrayInputStream(content));
    }
}
