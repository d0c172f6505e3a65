package it.concerto.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;

/**
 * A manifestation of interest that reached the office by mail.
 *
 * @param number tells one organisation from another
 * @param representatives who speaks for it, each with the code of the area
 * @param receivedAt local time in Rome, to the minute
 */
public record Manifestation(int number, List<Map.Entry<String, String>> representatives, String receivedAt) {

    private static final String FORM = "form[action$=/manifestazioni/nuova]";

    /** Writes it into the register as the official who received it does. */
    public Visitor.Answer register(Visitor official, String path) {
        return register(official, path, Map.of());
    }

    /** @param files contents by {@code field/name} */
    public Visitor.Answer register(Visitor official, String path, Map<String, byte[]> files) {
        var page = official.get("/percorsi/" + path + "/manifestazioni/nuova").page();
        for (int row = 0; row < representatives.size(); row++) {
            page = official.send(Visitor.form(page, FORM), Map.of(), Map.of(), "_add.areas")
                    .page();
        }
        FormElement form = Visitor.form(page, FORM);
        return official.send(form, fields(), files, null);
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("receivedAt", receivedAt);
        fields.put("channel", "EMAIL");
        fields.put("participantKind", "ORGANISATION");
        fields.put("orgName", "Associazione Insieme " + number);
        fields.put("orgType", "ODV");
        fields.put("fiscalCode", vatNumber());
        fields.put("runtsNumber", String.valueOf(10_000 + number));
        fields.put("seat", "Via Roma " + number + ", Casarano");
        fields.put("municipalities", List.of("075016"));
        fields.put("legalName", "Legale Rappresentante " + number);
        fields.put("legalFiscalCode", "RSSMRA85T10A562S");
        fields.put("legalOffice", "Presidente");
        fields.put("email", "associazione" + number + "@example.org");
        fields.put("signedOn", "2022-05-20");
        fields.put("pactAccepted", List.of("true"));
        fields.put("declarations", List.of("true"));
        fields.put("privacyRead", List.of("true"));
        var row = 0;
        for (var area : representatives) {
            fields.put("areas." + row + ".area", area.getKey());
            fields.putAll(PublicForm.represented(row, area.getValue()));
            fields.put("areas." + row + ".representativeEmail", "delegata" + number + "@example.org");
            row++;
        }
        return fields;
    }

    /** Eleven digits of which the last checks the others (D.M. 23/12/1976). */
    private String vatNumber() {
        var digits = "%010d".formatted(7_500_000L + number);
        var sum = 0;
        for (int place = 0; place < 10; place++) {
            var digit = digits.charAt(place) - '0';
            var twice = 2 * digit > 9 ? 2 * digit - 9 : 2 * digit;
            sum += place % 2 == 0 ? digit : twice;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
