package it.concerto.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The decision table {@code dueDates}: its outputs are rules that {@link DueRule} reads. */
final class DueTable {

    private static final String ID = "dueDates";

    private DueTable() {}

    /** @param content of a decision table in which nothing else is wrong */
    static List<Flaw> flaws(String name, byte[] content) {
        try {
            return flaws(name, XmlWalk.reader(content));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static List<Flaw> flaws(String name, XMLStreamReader xml) throws XMLStreamException {
        var flaws = new ArrayList<Flaw>();
        var isDueTable = false;
        @Nullable String output = null;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && is(xml, "decision")) {
                isDueTable = ID.equals(id(xml));
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, "outputEntry")) {
                output = id(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && is(xml, "outputEntry")) {
                output = null;
            } else if (event == XMLStreamConstants.START_ELEMENT && is(xml, "text") && isDueTable && output != null) {
                flaw(name, output, xml.getElementText()).ifPresent(flaws::add);
            }
        }
        return flaws;
    }

    private static boolean is(XMLStreamReader xml, String element) {
        return xml.getLocalName().equals(element);
    }

    private static String id(XMLStreamReader xml) {
        var id = xml.getAttributeValue(null, "id");
        return id == null ? "" : id;
    }

    private static Optional<Flaw> flaw(String name, String output, String text) {
        try {
            DueRule.of(text.strip().replaceAll("^\"|\"$", ""));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Flaw(name, 0, output, String.valueOf(e.getMessage())));
        }
    }
}
