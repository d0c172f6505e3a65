package it.concerto.audit.export;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A XES file as another program reads it: refused unless it is valid. */
final class XesReading {

    private static final File RULES = new File("src/test/resources/export/xes.xsd");

    private XesReading() {}

    /** What each event says, by key, in the order of the file. */
    static List<Map<String, String>> events(byte[] file) throws Exception {
        var read = new ArrayList<Map<String, String>>();
        var traces = log(file).getElementsByTagName("event");
        for (int event = 0; event < traces.getLength(); event++) {
            read.add(values(traces.item(event)));
        }
        return read;
    }

    static List<Map<String, String>> traces(byte[] file) throws Exception {
        var read = new ArrayList<Map<String, String>>();
        var traces = log(file).getElementsByTagName("trace");
        for (int trace = 0; trace < traces.getLength(); trace++) {
            read.add(values(traces.item(trace)));
        }
        return read;
    }

    private static Element log(byte[] file) throws Exception {
        var builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        builders.setSchema(
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(RULES));
        var builder = builders.newDocumentBuilder();
        builder.setErrorHandler(new Refusing());
        return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
    }

    private static Map<String, String> values(Node parent) {
        var values = new LinkedHashMap<String, String>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.hasAttribute("key")) {
                values.put(element.getAttribute("key"), element.getAttribute("value"));
            }
        }
        return values;
    }

    /** Without it the parser only prints what is wrong. */
    private static final class Refusing extends DefaultHandler {

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
