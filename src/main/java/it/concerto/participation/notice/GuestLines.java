package it.concerto.participation.notice;

import it.concerto.notifications.Recipient;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is convened by name and address, one a line: {@code CGIL Lecce <lecce@example.org>}. */
public final class GuestLines {

    private static final Pattern LINE =
            Pattern.compile("([^<>\\p{Cntrl}]{1,200})<([^\\s<>@,;]{1,64}@[^\\s<>@,;]{1,180})>");

    private GuestLines() {}

    /** @throws IllegalArgumentException if a line is not a name and an address */
    public static List<Recipient> read(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(GuestLines::guest)
                        .toList();
    }

    public static String write(List<Recipient> guests) {
        return guests.stream()
                .map(guest -> guest.name() + " <" + guest.email() + ">")
                .collect(Collectors.joining("\n"));
    }

    private static Recipient guest(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(1).isBlank()) {
            throw new IllegalArgumentException("Not a name and an address");
        }
        return new Recipient(parts.group(1).strip(), parts.group(2));
    }
}
