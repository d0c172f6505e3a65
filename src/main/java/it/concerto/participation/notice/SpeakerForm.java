package it.concerto.participation.notice;

import it.concerto.participation.notice.Expression.AreaChoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody else whom a participant sends to speak on an area (3.b), as the form {@code changeRepresentative} asks. */
public record SpeakerForm(
        String area,
        String representative,
        @Nullable String representativeOffice,
        String representativeEmail,
        @Nullable String representativePhone,
        String reason) {

    /** The file of its form. */
    public static final String FORM = "forms/participation/change-representative.form";

    AreaChoice choice() {
        return new AreaChoice(
                area, representative.strip(), representativeOffice, representativeEmail, representativePhone, null);
    }

    /** What the form shows before it is filled in. */
    public static Map<String, Object> given(List<SpeakerTerms.Open> areas) {
        var given = new HashMap<String, Object>();
        given.put(
                "areaOptions",
                areas.stream()
                        .map(area -> Map.of("value", area.code(), "label", area.label()))
                        .toList());
        if (areas.size() == 1) {
            given.put("area", areas.get(0).code());
        }
        return given;
    }
}
