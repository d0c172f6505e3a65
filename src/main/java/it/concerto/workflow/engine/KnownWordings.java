package it.concerto.workflow.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.scripting.xmltags.XMLScriptBuilder;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** A statement whose words depend on what is asked. MyBatis takes them apart each time; here each wording once (ADR 144). */
final class KnownWordings implements SqlSource {

    /** Named in every statement. What else has a name in one, as each element of a list, may be of another type each time. */
    private static final Set<String> ALWAYS =
            Set.of(DynamicContext.PARAMETER_OBJECT_KEY, DynamicContext.DATABASE_ID_KEY);

    private final Configuration settings;
    private final SqlNode words;
    private final Map<Wording, SqlSource> known = new ConcurrentHashMap<>();

    private KnownWordings(Configuration settings, SqlNode words) {
        this.settings = settings;
        this.words = words;
    }

    /** The type of what is asked decides how its values are set. */
    private record Wording(String sql, Class<?> type) {}

    @Override
    public BoundSql getBoundSql(@Nullable Object asked) {
        var context = new DynamicContext(settings, asked);
        words.apply(context);
        var bound =
                source(context, asked == null ? Object.class : asked.getClass()).getBoundSql(asked);
        context.getBindings().forEach(bound::setAdditionalParameter);
        return bound;
    }

    private SqlSource source(DynamicContext context, Class<?> type) {
        var wording = new Wording(context.getSql(), type);
        return ALWAYS.containsAll(context.getBindings().keySet())
                ? known.computeIfAbsent(wording, unknown -> takenApart(unknown, context))
                : takenApart(wording, context);
    }

    private SqlSource takenApart(Wording wording, DynamicContext context) {
        return new SqlSourceBuilder(settings).parse(wording.sql(), wording.type(), context.getBindings());
    }

    /** Makes one of each statement that MyBatis would make a dynamic one of. Public for MyBatis, which makes it. */
    public static final class Language extends XMLLanguageDriver {

        @Override
        public SqlSource createSqlSource(Configuration settings, XNode script, @Nullable Class<?> type) {
            return new Script(settings, script, type).parseScriptNode();
        }
    }

    private static final class Script extends XMLScriptBuilder {

        private final XNode script;

        Script(Configuration settings, XNode script, @Nullable Class<?> type) {
            super(settings, script, type);
            this.script = script;
        }

        @Override
        public SqlSource parseScriptNode() {
            var source = super.parseScriptNode();
            return source instanceof DynamicSqlSource
                    ? new KnownWordings(configuration, parseDynamicTags(script))
                    : source;
        }
    }
}
