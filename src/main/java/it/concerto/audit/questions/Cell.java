package it.concerto.audit.questions;

import it.concerto.time.Rome;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A fact in a table.
 *
 * @param form how it is written
 * @param value the text, the message key, the ISO day or minute in Rome, or the euro
 * @param plain what is shown where there is no message of the key: engines have more words than we
 */
public record Cell(Form form, Object value, String plain) {

    Cell(Form form, Object value) {
        this(form, value, value.toString());
    }

    /** How a fact is written. */
    public enum Form {
        TEXT,
        WORDS,
        TIME,
        EURO
    }

    /** Of what the database holds; nothing is an empty text. */
    static Cell of(@Nullable Object held, String words) {
        if (held == null) {
            return new Cell(Form.TEXT, "");
        }
        if (!words.isEmpty()) {
            return new Cell(Form.WORDS, words + held, held.toString());
        }
        if (held instanceof OffsetDateTime at) {
            return time(at.atZoneSameInstant(Rome.ZONE).toLocalDateTime().toString());
        }
        if (held instanceof Timestamp at) {
            return time(at.toLocalDateTime().toString());
        }
        if (held instanceof Date day) {
            return time(day.toString());
        }
        return held instanceof BigDecimal amount && amount.scale() == 2
                ? new Cell(Form.EURO, amount)
                : new Cell(Form.TEXT, held.toString());
    }

    private static Cell time(String iso) {
        return new Cell(Form.TIME, iso.length() > 16 ? iso.substring(0, 16) : iso);
    }
}
