package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a draft that came back says, for its form. */
final class DraftNoticeGiven {

    private DraftNoticeGiven() {}

    static Map<String, Object> of(Notice draft) {
        var content = draft.content();
        var given = new HashMap<String, Object>();
        given.put("title", content.title());
        given.put("legalBases", content.legalBases());
        given.put("text", content.text());
        given.put("purpose", content.purpose());
        given.put("access", draft.access().name());
        given.put("channels", content.channels());
        given.put("contact", content.contact());
        content.templates()
                .forEach(
                        one -> given.put(one.kind().name().toLowerCase(Locale.ROOT) + "Template", List.of(one.file())));
        put(given, "deadline", draft.deadline());
        put(given, "address", content.address());
        put(given, "participants", content.participants());
        put(given, "note", draft.note());
        return given;
    }

    private static void put(Map<String, Object> given, String key, @Nullable Object value) {
        if (value != null) {
            given.put(key, value.toString());
        }
    }
}
