package it.concerto.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelRefused;
import it.concerto.workflow.models.Reason;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileTests {

    @Test
    void letsTheCallerGoOnUntilTheResultIsNeeded() {
        var isAwaited = new CountDownLatch(1);

        var meanwhile = Meanwhile.start("work", () -> {
            await(isAwaited);
            return "read";
        });
        isAwaited.countDown();

        assertThat(meanwhile.result()).isEqualTo("read");
    }

    @Test
    void throwsWhatWentWrongAsItWas() {
        var refused =
                new ModelRefused(List.of(new Flaw("bpmn/notice.bpmn", 3, "Task_Sign", Reason.ofParser("is broken"))));

        var meanwhile = Meanwhile.start("work", () -> {
            throw refused;
        });

        assertThatThrownBy(meanwhile::result).isSameAs(refused);
    }

    @Test
    void endsEvenWhenItWentWrong() {
        var meanwhile = Meanwhile.start("work", () -> {
            throw new IllegalStateException("went wrong");
        });

        assertThatCode(meanwhile::end).doesNotThrowAnyException();
    }

    @Test
    void throwsAnErrorAsItWas() {
        var broken = new NoClassDefFoundError("it/concerto/Gone");

        var meanwhile = Meanwhile.start("work", () -> {
            throw broken;
        });

        assertThatThrownBy(meanwhile::result).isSameAs(broken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
