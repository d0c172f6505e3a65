package it.concerto.workflow.models;

import it.concerto.workflow.models.XmlRules.Allowed;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over an XML file that collects everything its rules do not allow. */
final class XmlWalk {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 5_000;

    private final String file;
    private final XmlRules rules;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int elements;

    private XmlWalk(String file, XmlRules rules) {
        this.file = file;
        this.rules = rules;
    }

    /** An element that has begun; {@code allowed} is null inside what was refused already. */
    private record Frame(String name, String id, int line, @Nullable Allowed allowed, StringBuilder text) {}

    static List<Flaw> flaws(String file, byte[] content, XmlRules rules) {
        var walk = new XmlWalk(file, rules);
        if (content.length > LARGEST) {
            return List.of(new Flaw(file, 0, "", Reason.of("large")));
        }
        walk.run(content);
        return walk.flaws;
    }

    static XMLStreamReader reader(byte[] content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    private void run(byte[] content) {
        try {
            var xml = reader(content);
            if (xml.getCharacterEncodingScheme() != null
                    && !xml.getCharacterEncodingScheme().equalsIgnoreCase("UTF-8")) {
                add(1, "", Reason.of("encoding"));
            }
            while (xml.hasNext() && take(xml, xml.next())) {
                // one event at a time
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            add(line, "", Reason.of("xml", firstLine(e)));
        }
    }

    /** False to stop: what follows would only cost. */
    private boolean take(XMLStreamReader xml, int event) {
        int line = xml.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                add(line, "", Reason.of("doctype"));
                return false;
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> add(line, "", Reason.of("instruction"));
            case XMLStreamConstants.START_ELEMENT -> {
                return begin(xml, line);
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!open.isEmpty()) {
                    open.element().text().append(xml.getText());
                }
            }
            default -> {}
        }
        return true;
    }

    private boolean begin(XMLStreamReader xml, int line) {
        var name = name(xml.getNamespaceURI(), xml.getLocalName());
        var ownId = xml.getAttributeValue(null, "id");
        var id = ownId != null ? ownId : open.isEmpty() ? "" : open.element().id();
        if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            add(line, id, Reason.of(elements > MOST_ELEMENTS ? "many" : "deep"));
            return false;
        }
        var parent = open.peek();
        var allowed = parent != null && parent.allowed() == null ? null : allowed(name, id, line);
        open.push(new Frame(name, id, line, allowed, new StringBuilder()));
        if (allowed != null) {
            checkAttributes(xml, allowed, id, line);
        }
        return true;
    }

    private @Nullable Allowed allowed(String name, String id, int line) {
        var allowed = rules.element(name, open.stream().map(Frame::name).toList());
        if (allowed == null) {
            add(line, id, Reason.of("element", name));
        }
        return allowed;
    }

    private void checkAttributes(XMLStreamReader xml, Allowed allowed, String id, int line) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            var local = xml.getAttributeLocalName(i);
            var name = namespace == null || namespace.isEmpty() ? local : name(namespace, local);
            var check = allowed.attributes().get(name);
            if (check == null) {
                add(line, id, Reason.of("attribute", name));
            } else if (!check.allowed().test(xml.getAttributeValue(i))) {
                add(line, id, Reason.of("attributeValue", name, check.expected(), shortened(xml.getAttributeValue(i))));
            }
        }
    }

    private void end() {
        var frame = open.pop();
        var allowed = frame.allowed();
        var text = frame.text().toString().strip();
        if (allowed == null) {
            return;
        }
        if (allowed.text() == null && !text.isEmpty()) {
            add(frame.line(), frame.id(), Reason.of("textAlone", frame.name()));
        } else if (allowed.text() != null && !allowed.text().allowed().test(text)) {
            add(
                    frame.line(),
                    frame.id(),
                    Reason.of("textValue", frame.name(), allowed.text().expected(), shortened(text)));
        }
    }

    private String name(@Nullable String namespace, String local) {
        var prefix = namespace == null || namespace.isEmpty() ? null : rules.prefix(namespace);
        return prefix == null ? "{" + namespace + "}" + local : prefix + ":" + local;
    }

    private void add(int line, String id, Reason why) {
        flaws.add(new Flaw(file, line, id, why));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }

    private static String firstLine(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        var said = message.indexOf("Message: ");
        return shortened(said < 0 ? message : message.substring(said + 9));
    }
}
