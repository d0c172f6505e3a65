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
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var element = xml.getLocalName();
            if (element.equals("text") && isDueTable && output != null) {
                flaw(name, output, xml.getElementText()).ifPresent(flaws::add);
            } else {
                isDueTable = element.equals("decision") ? ID.equals(id(xml)) : isDueTable;
                output = element.equals("outputEntry") ? id(xml) : null;
            }
        }
        return flaws;
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
