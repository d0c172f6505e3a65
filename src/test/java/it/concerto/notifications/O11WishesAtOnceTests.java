package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.CountedStatements;
import it.concerto.testing.Overtaken;
import it.concerto.testing.TestDatabase;
import java.time.LocalTime;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class O11WishesAtOnceTests {

    private final CountedStatements statements = new CountedStatements();
    private final OutboxFixture fixture = new OutboxFixture(
            (DataSource) statements.postProcessAfterInitialization(
                    TestDatabase.source(OutboxFixture.MIGRATIONS), "dataSource"),
            OutboxFixture.smtp(1),
            OutboxFixture.SETTINGS);

    @ParameterizedTest(name = "who has wished something before: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("O11 of two windows that save wishes at the same moment both end well, and the later stands")
    void keepsTheLaterOfTwo(boolean known) throws Exception {
        if (known) {
            fixture.preferences().keep("anna", wishes(8));
        }

        var kept = Overtaken.by(
                fixture.transaction,
                () -> {
                    fixture.wishes.keep("anna", wishes(9));
                    statements.take();
                },
                () -> {
                    fixture.preferences().keep("anna", wishes(10));
                    return true;
                },
                late -> statements.take().stream()
                        .anyMatch(sql -> known
                                ? sql.startsWith("delete from cz_mail_choice")
                                : sql.startsWith("insert into cz_mail_hours")));

        assertThat(kept).isTrue();
        assertThat(fixture.preferences().of("anna")).isEqualTo(wishes(10));
    }

    private static MailWishes wishes(int hour) {
        return new MailWishes(Map.of(MailKind.COMMENT, MailChoice.IN_SUMMARY), LocalTime.of(hour, 0), QuietHours.NIGHT);
    }
}
