package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * After each test: no variable, be it of what runs or of what has been, says the username or the name of anybody with an
 * account (ADR 122).
 */
public final class NamesInVariables implements TestExecutionListener {

    private static final List<String> TABLES = List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL");

    @Override
    public void afterTestMethod(TestContext test) {
        var jdbc = test.getApplicationContext().getBean(JdbcTemplate.class);
        for (var table : TABLES) {
            assertThat(jdbc.queryForList(NAMED.formatted(table))).as(table).isEmpty();
            assertThat(jdbc.queryForList(HIDDEN.formatted(table)))
                    .as(table + ": bytes, which nobody can look through")
                    .isEmpty();
        }
    }

    private static final String NAMED =
            """
            select v.variable, v.says, a.username from (
                select NAME_ as variable, TEXT_ as says from %1$s where TEXT_ is not null
                union select NAME_, TEXT2_ from %1$s where TEXT2_ is not null) v
            join cz_account a on position(lower(a.username) in lower(v.says)) > 0
                or position(lower(a.display_name) in lower(v.says)) > 0
            """;

    private static final String HIDDEN = "select distinct NAME_ from %s where BYTEARRAY_ID_ is not null";
}
