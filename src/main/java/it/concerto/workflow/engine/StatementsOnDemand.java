package it.concerto.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's SQL, each file of which is read when one of its statements is first asked for (ADR 125). Public for the
 * reader of its overview, which makes it.
 */
public class StatementsOnDemand extends Configuration {

    private static final Logger LOG = LoggerFactory.getLogger(StatementsOnDemand.class);

    private static final Pattern FILE = Pattern.compile("<mapper resource=\"([^\"]+)\" */>");
    private static final Pattern STATEMENT =
            Pattern.compile("<(?:select|insert|update|delete)\\s[^>]*?\\bid\\s*=\\s*\"([^\"]+)\"");

    /** What the others refer to, each only to those before it; they refer to nothing else. */
    private static final List<String> FIRST =
            List.of("/Commons.xml", "/Authorization.xml", "/Tenant.xml", "/Report.xml");

    private final Map<String, Mapping> files = new HashMap<>();

    /** One of the files. */
    private static final class Mapping {

        private final String name;
        private volatile boolean isRead;

        Mapping(String name) {
            this.name = name;
        }
    }

    /** @param settings what stands in the files for the kind of the database */
    static StatementsOnDemand of(Properties settings) {
        var overview = text(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE);
        var withoutFiles = new StringReader(FILE.matcher(overview).replaceAll(""));
        var statements =
                (StatementsOnDemand) new XMLConfigBuilder(StatementsOnDemand.class, withoutFiles, "", settings).parse();
        statements.setDefaultScriptingLanguage(KnownWordings.Language.class);
        var files = FILE.matcher(overview)
                .results()
                .map(match -> new Mapping(match.group(1)))
                .toList();
        files.forEach(statements::know);
        FIRST.forEach(first ->
                files.stream().filter(file -> file.name.endsWith(first)).forEach(statements::read));
        return statements;
    }

    private void know(Mapping file) {
        STATEMENT.matcher(text(file.name)).results().forEach(match -> files.put(match.group(1), file));
    }

    private void read(Mapping file) {
        if (!file.isRead) {
            synchronized (files) {
                if (!file.isRead) {
                    parse(file.name);
                    file.isRead = true;
                }
            }
        }
    }

    private void parse(String name) {
        LOG.debug("Reading {}", name);
        try (var content = open(name)) {
            new XMLMapperBuilder(content, this, name, getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buildAllStatements();
    }

    private void readFileOf(String statement) {
        var file = files.get(statement.substring(statement.lastIndexOf('.') + 1));
        if (file != null) {
            read(file);
        }
    }

    /** What another thread is reading just now is not its concern. */
    @Override
    public MappedStatement getMappedStatement(String name, boolean withTheUnfinished) {
        readFileOf(name);
        return super.getMappedStatement(name, false);
    }

    private static String text(String file) {
        try (var content = open(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(ProcessEngine.class.getClassLoader().getResourceAsStream(file));
    }
}
