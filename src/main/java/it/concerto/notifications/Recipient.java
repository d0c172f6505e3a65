package it.concerto.notifications;

/** Somebody a mail goes to. */
public record Recipient(String name, String email) {

    /** With a name as somebody typed it, who may have sent several lines: a mail takes one. */
    public static Recipient named(String typed, String email) {
        return new Recipient(
                typed.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip(), email);
    }
}
