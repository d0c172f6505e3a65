package it.concerto.signatures;

import java.util.List;

/**
 * What somebody corrects in a document under signature, as the form asks it.
 *
 * @param parts all of them, in their order
 * @param reason what was wrong; the signers read it
 */
public record Correction(List<Row> parts, String reason) {

    /** @param title read only */
    public record Row(String title, String text) {}

    List<String> texts() {
        return parts.stream().map(row -> row.text().strip()).toList();
    }
}
