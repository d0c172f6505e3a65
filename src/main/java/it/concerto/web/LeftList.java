package it.concerto.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list from which somebody came to a page of a path, at the row they left it by. It is written anew from what was
 * understood, so that nobody is ever sent anywhere but to one of our lists.
 *
 * @param messageKey what the way back is called
 */
record LeftList(String address, String messageKey) {

    private static final Pattern DESK =
            Pattern.compile("vista=(fatte|attese)(?:&dopo=([\\w.:~-]{1,120}))?&riga=([\\w-]{1,64})");
    private static final Pattern PATHS = Pattern.compile("(tutti|miei)&pagina=(\\d{1,6})&riga=([\\w-]{1,64})");

    /** @param query as the list wrote it, or what somebody made of it */
    static Optional<LeftList> of(@Nullable String query) {
        var desk = DESK.matcher(query == null ? "" : query);
        if (desk.matches()) {
            var address = UriComponentsBuilder.fromPath("/attivita").queryParam("vista", desk.group(1));
            Optional.ofNullable(desk.group(2)).ifPresent(after -> address.queryParam("dopo", after));
            return Optional.of(new LeftList(address.toUriString() + "#a-" + desk.group(3), "desk.task.back"));
        }
        var paths = PATHS.matcher(query == null ? "" : query);
        if (paths.matches()) {
            var address = UriComponentsBuilder.fromPath("/percorsi").queryParam("pagina", paths.group(2));
            if (paths.group(1).equals("miei")) {
                address.queryParam("avviati", "miei");
            }
            return Optional.of(new LeftList(address.toUriString() + "#a-" + paths.group(3), "web.paths.back"));
        }
        return Optional.empty();
    }
}
