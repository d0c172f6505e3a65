package it.concerto.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownWordingsTests {

    private final SqlSource byName =
            statement("<script>select 1<if test='name != null'>where name = #{name}</if></script>");
    private final SqlSource among = statement(
            "<script>select 1 where v in (<foreach collection='values' item='v' separator=','>#{v}</foreach>)</script>");

    /** What a statement is asked with. */
    record Asked(@Nullable String name, List<?> values) {}

    private static SqlSource statement(String script) {
        return new KnownWordings.Language().createSqlSource(new Configuration(), script, Asked.class);
    }

    private BoundSql byName(@Nullable String name) {
        return byName.getBoundSql(new Asked(name, List.of()));
    }

    @Test
    void dependOnWhatIsAsked() {
        assertThat(byName("anna").getSql()).isEqualTo("select 1 where name = ?");
        assertThat(byName(null).getSql()).isEqualTo("select 1");
    }

    @Test
    void areTakenApartOnce() {
        var anna = byName("anna");
        var bruno = byName("bruno");

        assertThat(anna.getParameterMappings())
                .extracting(ParameterMapping::getProperty)
                .containsExactly("name");
        assertThat(bruno.getParameterMappings()).isSameAs(anna.getParameterMappings());
        assertThat(bruno.getParameterObject()).isEqualTo(new Asked("bruno", List.of()));
    }

    @Test
    void setTheElementsOfAListByTheirTypesEachTime() {
        assertThat(types(List.of(1, 2))).containsExactly(Integer.class, Integer.class);
        assertThat(types(List.of("a", "b"))).containsExactly(String.class, String.class);
        assertThat(among.getBoundSql(new Asked("", List.of(7))).getAdditionalParameter("__frch_v_0"))
                .isEqualTo(7);
    }

    private List<Class<?>> types(List<?> values) {
        return among.getBoundSql(new Asked("", values)).getParameterMappings().stream()
                .<Class<?>>map(ParameterMapping::getJavaType)
                .toList();
    }
}
