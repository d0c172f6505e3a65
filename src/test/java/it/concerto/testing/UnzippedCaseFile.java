package it.concerto.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/** A case file as whoever gets it has it before them. */
public record UnzippedCaseFile(Map<String, byte[]> parts) {

    /** Fetches the case file of a path as somebody who is signed in. */
    public static UnzippedCaseFile of(String base, String path, Visitor visitor)
            throws IOException, InterruptedException {
        return of(base, path, visitor, "it");
    }

    /** The same for somebody who has chosen a language. */
    public static UnzippedCaseFile of(String base, String path, Visitor visitor, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/percorsi/" + path + "/fascicolo/file"))
                .header("Cookie", visitor.cookie() + "; lingua=" + language)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return of(answer.body());
    }

    public static UnzippedCaseFile of(byte[] zipped) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(parts.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return new UnzippedCaseFile(parts);
    }

    public byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    public String text(String name) {
        return new String(part(name), UTF_8);
    }

    /** Puts all files where a shell finds them. */
    public void extract(Path folder) throws IOException {
        for (var part : parts.entrySet()) {
            var file = folder.resolve(part.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, part.getValue());
        }
    }

    /** The rows of a table below its heads, cell by cell, as a spreadsheet reads them. */
    public List<List<String>> rows(String name) {
        var rows = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var sign : text(name).substring(1).split("")) {
            if (sign.equals("\"")) {
                quoted = !quoted;
            }
            if (!quoted && (sign.equals(";") || sign.equals("\n"))) {
                cells.add(cell.toString().strip().replaceAll("^\"|\"$", "").replace("\"\"", "\""));
                cell.setLength(0);
                if (sign.equals("\n")) {
                    rows.add(List.copyOf(cells));
                    cells.clear();
                }
            } else {
                cell.append(sign);
            }
        }
        return rows.subList(1, rows.size());
    }
}
