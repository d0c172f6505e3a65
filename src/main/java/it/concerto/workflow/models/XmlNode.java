package it.concerto.workflow.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML file with what stands in it, and on which line. Made only of what {@link XmlWalk} has passed. */
public final class XmlNode {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** What holds the root of the file. */
    public static XmlNode of(byte[] content) {
        try {
            return read(XmlWalk.reader(content));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("A checked file cannot be read: " + e.getMessage(), e);
        }
    }

    private static XmlNode read(XMLStreamReader xml) throws XMLStreamException {
        var file = new XmlNode("", 1);
        var open = new ArrayDeque<>(List.of(file));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var node = begun(xml);
                    open.element().children.add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(xml.getText());
                default -> {}
            }
        }
        return file;
    }

    private static XmlNode begun(XMLStreamReader xml) {
        var node = new XmlNode(xml.getLocalName(), xml.getLocation().getLineNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return node;
    }

    /** Without prefix, e.g. {@code userTask}. */
    public String name() {
        return name;
    }

    /** In their order. */
    public List<XmlNode> children() {
        return List.copyOf(children);
    }

    public int line() {
        return line;
    }

    /** Empty if it has none. */
    public String id() {
        return attribute("id");
    }

    /** Empty if it is not there. */
    public String attribute(String local) {
        return attributes.getOrDefault(local, "");
    }

    public List<XmlNode> children(String local) {
        return children.stream().filter(child -> child.name.equals(local)).toList();
    }

    /** All of a name however deep. */
    public List<XmlNode> within(String local) {
        var found = new ArrayList<>(children(local));
        children.forEach(child -> found.addAll(child.within(local)));
        return found;
    }

    /** What stands in it between its children, without the blanks around it; empty for none. */
    public String text() {
        return text.toString().strip();
    }

    /** What its {@code text} says, as expressions of decision tables do; empty for none. */
    String said() {
        return children("text").stream().findFirst().map(XmlNode::text).orElse("");
    }
}
