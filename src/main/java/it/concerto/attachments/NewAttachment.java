package it.concerto.attachments;

import it.concerto.files.FileRef;
import java.util.Optional;
import java.util.regex.Pattern;

/** A document that is about to be attached. */
public record NewAttachment(String title, FileRef file, long bytes) {

    public static final int LONGEST_TITLE = 120;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** With what somebody typed as its title, or, if they typed none, the name of the file without its ending. */
    public static NewAttachment of(String typed, FileRef file, long bytes) {
        var title = plain(typed);
        return new NewAttachment(
                title.isEmpty() ? file.name().replaceFirst("(?<=.)\\.[^.]{1,8}$", "") : title, file, bytes);
    }

    /** Key of the message that says what is wrong with a title; empty if it can be kept. */
    public static Optional<String> problem(String typed) {
        return plain(typed).length() > LONGEST_TITLE ? Optional.of("attachments.problem.title") : Optional.empty();
    }

    /** In one line, without what nobody sees. */
    static String plain(String typed) {
        return INVISIBLE.matcher(typed).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
