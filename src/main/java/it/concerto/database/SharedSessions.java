package it.concerto.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Keeps sessions in PostgreSQL, so that any of several nodes may answer; a single machine keeps them in its memory. */
@Configuration(proxyBeanMethods = false)
@Conditional(SharedSessions.IsShared.class)
@EnableJdbcHttpSession
class SharedSessions {

    /** What a session holds: who is signed in, the token against forged requests, one message for the next page. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=5000;maxbytes=1000000;java.lang.*;java.util.**;java.time.*;"
                    + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;"
                    + "org.springframework.util.*;it.concerto.**;!*");

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> ownTable(
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        return sessions -> {
            sessions.setTableName("cz_web_session");
            sessions.setDefaultMaxInactiveInterval(timeout);
            // its own begins with the bean, before a first start has made the table
            sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        };
    }

    @Bean
    SessionSweep sessionSweep(JdbcIndexedSessionRepository sessions) {
        return new SessionSweep(sessions);
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        return cookie;
    }

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new DeserializingConverter(SharedSessions::read));
        return conversion;
    }

    private static Object read(InputStream bytes) throws IOException {
        try (var objects = new ObjectInputStream(bytes)) {
            objects.setObjectInputFilter(KNOWN);
            return objects.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("A session holds what this version does not know", e);
        }
    }

    /** Whether the configured database is one that several nodes can share. */
    static class IsShared implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith("jdbc:postgresql:");
        }
    }
}
