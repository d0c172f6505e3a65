package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Expression.Signing;
import it.concerto.path.Area;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a participant hands in afterwards, when the office asks for it.
 *
 * @param signedForm replaces the signed form sent before, unless it is empty
 */
public record Completion(
        List<Choice> areas, boolean pactAccepted, @Nullable LocalDate signedOn, List<FileRef> signedForm) {

    /** Its file. */
    public static final String FORM = "forms/participation/complete-manifestation.form";

    /** An area and who represents the participant there. */
    public record Choice(String area, String representative) {}

    /** What the form {@code completeManifestation} shows before it is filled in. */
    public static Map<String, Object> given(Expression sent, List<Area> areas) {
        var given = new HashMap<String, Object>();
        given.put("participant", sent.participantName());
        given.put("pactAccepted", sent.signing().pactAccepted());
        if (sent.signing().signedOn() != null) {
            given.put("signedOn", sent.signing().signedOn().toString());
        }
        given.put(
                "areaOptions",
                areas.stream()
                        .map(area -> Map.of("value", area.code(), "label", area.name()))
                        .toList());
        given.put(
                "areas",
                sent.areas().stream()
                        .map(choice -> Map.of("area", choice.area(), "representative", choice.representative()))
                        .toList());
        return given;
    }

    /** The declaration as it stands with the completion; who still speaks for an area keeps address and substitute. */
    public Expression of(Expression sent) {
        var choices = areas.stream()
                .map(choice -> sent.areas().stream()
                        .filter(former -> former.area().equals(choice.area())
                                && former.representative().equals(choice.representative()))
                        .findFirst()
                        .orElseGet(() -> new AreaChoice(choice.area(), choice.representative(), null, null)))
                .toList();
        var former = sent.signing();
        var form = signedForm.isEmpty() ? former.signedForm() : signedForm;
        return sent.with(choices, new Signing(pactAccepted, former.pact(), signedOn, former.place(), form));
    }
}
