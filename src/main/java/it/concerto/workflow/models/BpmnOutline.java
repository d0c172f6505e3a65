package it.concerto.workflow.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a model with their ids, names and forms, and nothing more: a start reads every model, and the engine's
 * own reader of models would load seven hundred classes for this. Reads only what {@link ModelCheck} has passed.
 */
final class BpmnOutline {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private BpmnOutline() {}

    /**
     * An element of the model.
     *
     * @param kind e.g. {@code userTask}
     * @param text what it is called, for a note what it says; empty if nothing
     * @param form id of the form of a user task
     */
    record Element(String kind, String id, String text, @Nullable String form) {

        private Element saying(String words) {
            return new Element(kind, id, words, form);
        }
    }

    /** All elements with an id, in the order of the file. */
    static List<Element> of(byte[] bpmn) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bpmn)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("A checked model cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Element> read(XMLStreamReader xml) throws XMLStreamException {
        var elements = new ArrayList<Element>();
        var notes = new ArrayDeque<Integer>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || !BPMN.equals(xml.getNamespaceURI())) {
                continue;
            }
            var id = xml.getAttributeValue(null, "id");
            if (xml.getLocalName().equals("text") && !notes.isEmpty()) {
                elements.set(notes.peek(), elements.get(notes.pop()).saying(xml.getElementText()));
            } else if (id != null) {
                elements.add(element(xml, id));
                if (xml.getLocalName().equals("textAnnotation")) {
                    notes.push(elements.size() - 1);
                }
            }
        }
        return elements;
    }

    private static Element element(XMLStreamReader xml, String id) {
        var name = xml.getAttributeValue(null, "name");
        var form = xml.getAttributeValue(CAMUNDA, "formRef");
        return new Element(xml.getLocalName(), id, name == null ? "" : name, form);
    }
}
