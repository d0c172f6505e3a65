package it.concerto.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** The public form of a manifestation of interest, and how an organisation or a citizen fills it in. */
public final class PublicForm {

    public static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

    private static final String FORM = "form[action$=/manifestazione]";

    private PublicForm() {}

    public static FormElement on(Document page) {
        return Visitor.form(page, FORM);
    }

    /** A cooperative that sends Ada Conte to the first area. */
    public static Map<String, Object> organisation() {
        var fields = ofAnybody();
        fields.put("participantKind", "ORGANISATION");
        fields.put("orgName", "Cooperativa Il Ponte");
        fields.put("orgType", "COOP_SOCIALE");
        fields.put("fiscalCode", "00743110157");
        fields.put("runtsNumber", "12345");
        fields.put("seat", "Via Roma 1, 73042 Casarano");
        fields.put("municipalities", List.of("075016"));
        fields.put("legalName", "Carla Neri");
        fields.put("legalFiscalCode", "NRECRL60A41B936X");
        fields.put("legalOffice", "Presidente");
        fields.putAll(represented(0, "Ada Conte"));
        return fields;
    }

    /** The same with some answers changed. */
    public static Map<String, Object> organisation(Map<String, ?> changes) {
        var fields = organisation();
        fields.putAll(changes);
        return fields;
    }

    /** Who speaks for the organisation in an area. */
    public static Map<String, Object> represented(int row, String name) {
        var prefix = "areas." + row + ".representative";
        return Map.of(
                prefix,
                name,
                prefix + "Office",
                "Assistente sociale",
                prefix + "Email",
                "delegata@example.org",
                prefix + "Phone",
                "0833 123456");
    }

    public static Map<String, Object> citizen() {
        var fields = ofAnybody();
        fields.put("participantKind", "CITIZEN");
        fields.put("fiscalCode", "RSSMRA85T10A562S");
        fields.put("legalName", "Mario Rossi");
        return fields;
    }

    private static Map<String, Object> ofAnybody() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("email", "ponte@example.org");
        fields.put("areas.0.area", "A1");
        fields.put("signedOn", "2022-05-20");
        fields.put("declarations", List.of("true"));
        fields.put("privacyRead", List.of("true"));
        return fields;
    }
}
