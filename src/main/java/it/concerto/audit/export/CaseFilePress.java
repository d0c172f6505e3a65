package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.concerto.audit.export.CaseFilePaper.Chapter;
import it.concerto.files.PrintedPaper;
import it.concerto.hashing.Sha256;
import it.concerto.organisation.Ambiti;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints the paper of a case file: PDF/A-2a, each volume a file. */
@Component
class CaseFilePress {

    private final SpringTemplateEngine templates;
    private final CaseFileNames names;
    private final Ambiti ambiti;

    CaseFilePress(SpringTemplateEngine templates, CaseFileNames names, Ambiti ambiti) {
        this.templates = templates;
        this.names = names;
        this.ambiti = ambiti;
    }

    /** @param parts to which each volume is added */
    CaseFilePaper paper(CaseFileRequest wanted, Path folder, List<CaseFilePart> parts) {
        return new CaseFilePaper((volume, chapters) -> {
            try {
                parts.add(print(wanted, folder, volume, chapters));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private CaseFilePart print(CaseFileRequest wanted, Path folder, int volume, List<Chapter> chapters)
            throws IOException {
        var locale = LocaleContextHolder.getLocale();
        var html = templates.process(
                "audit/case-file-paper",
                new Context(
                        locale,
                        Map.of(
                                "path", wanted.path(),
                                "ambito",
                                        ambiti.names()
                                                .getOrDefault(
                                                        wanted.ambito(),
                                                        wanted.ambito().value()),
                                "at", CaseFileItems.words(wanted.at(), locale),
                                "person",
                                        names.in(wanted).hidden(wanted.person().username()),
                                "volume", volume,
                                "chapters", chapters)));
        var name = volume == 1 ? "fascicolo.pdf" : "fascicolo-" + volume + ".pdf";
        var file = folder.resolve(name);
        var digest = Sha256.digest();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            PrintedPaper.write(html.getBytes(UTF_8), wanted.at(), out);
        }
        return new CaseFilePart(name, HexFormat.of().formatHex(digest.digest()), () -> Files.newInputStream(file));
    }
}
