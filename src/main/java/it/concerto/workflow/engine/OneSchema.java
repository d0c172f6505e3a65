package it.concerto.workflow.engine;

import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xml.sax.SAXException;

/**
 * Every model is held against the schema of BPMN, which the engine would read anew for each of them: here it is read once.
 */
@Component
class OneSchema extends AbstractProcessEnginePlugin {

    private final Supplier<Schema> bpmn = SingletonSupplier.of(OneSchema::read);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(parser -> new Reading(new Reader(parser, bpmn)));
    }

    private static Schema read() {
        var file = ProcessEngine.class.getClassLoader().getResource(BpmnParser.BPMN_20_SCHEMA_LOCATION);
        try {
            return SchemaFactory.newDefaultInstance().newSchema(file);
        } catch (SAXException e) {
            throw new IllegalStateException("The engine's schema of BPMN cannot be read", e);
        }
    }

    /** Of one model. */
    private static class Reading extends BpmnParse {

        Reading(BpmnParser reader) {
            super(reader);
        }

        /** The schema comes with the reader, and whoever sets one leaves it so. */
        @Override
        public void setSchemaResource(@Nullable String schema) {}
    }

    private static class Reader extends BpmnParser {

        private final Supplier<Schema> schema;

        Reader(BpmnParser original, Supplier<Schema> schema) {
            super(original.getExpressionManager(), Reading::new);
            setParseListeners(original.getParseListeners());
            this.schema = schema;
        }

        @Override
        protected SAXParser getSaxParser() throws ParserConfigurationException, SAXException {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NAMESPACE_PREFIXES, true);
            factory.setSchema(schema.get());
            setXxeProcessing(factory);
            return factory.newSAXParser();
        }
    }
}
