package it.concerto.workflow.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a process model or decision table with everything that is said of them, property by property: attributes,
 * texts, and what stands inside them without an id of its own. Where they are drawn is one property of each.
 */
public final class ModelElements {

    /** Said twice: a flow names where it begins and where it ends. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing");

    private static final String DRAWN = "drawn";

    private final Map<String, Element> found = new TreeMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private ModelElements() {}

    /**
     * An element with an id.
     *
     * @param kind e.g. {@code userTask}
     * @param name what it is called, empty for none
     * @param properties by name, e.g. {@code formRef} or {@code conditionExpression}; {@code type} for its kind, {@code drawn} for where it
     *     stands
     */
    public record Element(String id, String kind, String name, Map<String, String> properties) {}

    /** @param path of what stands in an element without an id of its own, e.g. {@code extensionElements/in} */
    private record Open(Element element, String path, StringBuilder text) {}

    /**
     * By id.
     *
     * @throws XMLStreamException if it is no well-formed XML
     */
    public static Map<String, Element> of(byte[] content) throws XMLStreamException {
        var elements = new ModelElements();
        elements.read(XmlWalk.reader(content));
        return elements.found;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        var name = xml.getLocalName();
        var drawn = xml.getAttributeValue(null, "bpmnElement");
        var id = xml.getAttributeValue(null, "id");
        var around = open.peek();
        if (drawn != null && !name.endsWith("Plane")) {
            open.push(new Open(element(drawn, "", ""), DRAWN, new StringBuilder()));
        } else if (around != null && around.path().equals(DRAWN)) {
            open.push(around);
            append(around.element(), DRAWN, values(xml));
        } else if (id != null && !isDrawing(xml)) {
            var title = xml.getAttributeValue(null, "name");
            var element = element(id, name, title == null ? "" : title);
            attributes(xml, element, "");
            open.push(new Open(element, "", new StringBuilder()));
        } else {
            var element = around == null ? element("", name, "") : around.element();
            var path = around == null || around.path().isEmpty() ? name : around.path() + "/" + name;
            attributes(xml, element, path + "/");
            open.push(new Open(element, path, new StringBuilder()));
        }
    }

    private void end() {
        var ended = open.pop();
        var text = ended.text().toString().strip();
        var last = ended.path().substring(ended.path().lastIndexOf('/') + 1);
        if (!text.isEmpty() && !REPEATED.contains(last) && !ended.path().equals(DRAWN)) {
            append(ended.element(), ended.path().isEmpty() ? "text" : ended.path(), List.of(text));
        }
    }

    /** A drawing may come before what it draws, in name only. */
    private Element element(String id, String kind, String name) {
        var known = found.get(id);
        if (known != null && !known.kind().isEmpty()) {
            return known;
        }
        var element = new Element(id, kind, name, known == null ? new TreeMap<>() : known.properties());
        if (!kind.isEmpty()) {
            element.properties().put("type", kind);
        }
        found.put(id, element);
        return element;
    }

    private static void attributes(XMLStreamReader xml, Element element, String within) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            if (!(within.isEmpty() && name.equals("id"))) {
                append(element, within + name, List.of(xml.getAttributeValue(i)));
            }
        }
    }

    private static List<String> values(XMLStreamReader xml) {
        var values = new ArrayList<String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            values.add(xml.getAttributeLocalName(i) + " " + xml.getAttributeValue(i));
        }
        return values;
    }

    /** What is said several times, as the values that a call hands over, stands one after the other. */
    private static void append(Element element, String property, List<String> values) {
        for (var value : values) {
            element.properties().merge(property, value, (before, more) -> before + "; " + more);
        }
    }

    private static boolean isDrawing(XMLStreamReader xml) {
        return xml.getNamespaceURI() != null && xml.getNamespaceURI().contains("/DI");
    }
}
