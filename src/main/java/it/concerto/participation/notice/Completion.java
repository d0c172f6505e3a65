package it.concerto.participation.notice;

import it.concerto.forms.Spread;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Expression.Signing;
import it.concerto.path.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a participant hands in afterwards, when the office asks for it.
 *
 * @param signing its files replace those sent before, wherever it brings any
 * @param supplement what a manifestation that the office wrote down came without
 */
public record Completion(List<AreaChoice> areas, @Spread Signing signing, @Spread Supplement supplement) {

    /** The file of its form. */
    public static final String FORM = "forms/participation/complete-manifestation.form";

    /** What the form {@code completeManifestation} shows before it is filled in. */
    public static Map<String, Object> given(Expression sent, List<Area> areas) {
        var signing = sent.signing();
        var given = new HashMap<String, Object>();
        given.put("participant", sent.participantName());
        given.put("participantKind", sent.participant().participantKind().name());
        given.put("pactAccepted", signing.pactAccepted());
        put(given, "signedOn", signing.signedOn());
        put(given, "place", signing.place());
        put(given, "signatureKind", signing.signatureKind());
        given.put("identityKnown", !signing.identityDocument().isEmpty());
        given.put(
                "areaOptions",
                areas.stream()
                        .map(area -> Map.of("value", area.code(), "label", area.name()))
                        .toList());
        given.put("municipalityOptions", List.of());
        given.put("lacks", Lack.of(sent).stream().map(Lack::key).toList());
        given.put("areas", sent.areas().stream().map(Completion::row).toList());
        return given;
    }

    private static Map<String, Object> row(AreaChoice choice) {
        var row = new HashMap<String, Object>();
        row.put("area", choice.area());
        row.put("representative", choice.representative());
        put(row, "representativeOffice", choice.representativeOffice());
        put(row, "representativeEmail", choice.representativeEmail());
        put(row, "representativePhone", choice.representativePhone());
        put(row, "substitute", choice.substitute());
        return row;
    }

    private static void put(Map<String, Object> given, String key, @Nullable Object value) {
        if (value != null) {
            given.put(key, value.toString());
        }
    }

    /** The declaration as it stands with the completion. */
    public Expression of(Expression sent) {
        return supplement.on(sent.with(areas, signing.after(sent.signing())));
    }
}
