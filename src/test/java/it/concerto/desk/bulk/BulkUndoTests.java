package it.concerto.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.comments.Comments;
import it.concerto.desk.bulk.Bulk.State;
import it.concerto.identity.Person;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.Contended;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.NotAColleague;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.TaskChanged;
import it.concerto.workflow.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** What was not taken back says the true reason, and can be tried again if that passes by itself. */
class BulkUndoTests {

    private static final Person ENEA = new Person("enea", "Enea Nardone", "enea@example.org", Set.of());
    private static final BulkRow GIVEN =
            new BulkRow(0, "task", "path", "Titolo", null, null, null, BulkOutcome.DONE, "", "gift");

    private final Assignments assignments = mock();
    private final BulkStore store = mock();
    private final BulkRunner runner = mock();
    private final BulkWork work = new BulkWork(
            mock(Tasks.class), assignments, mock(DueChanges.class), mock(Comments.class), mock(MessageSource.class));

    @Test
    void keepsTheTrueReason() throws Exception {
        assertThat(undone(new NotYours("task")).outcome()).isEqualTo(BulkOutcome.NOT_YOURS);
        assertThat(undone(mock(NotAColleague.class)).outcome()).isEqualTo(BulkOutcome.NOT_FOR_THEM);
        assertThat(undone(mock(TaskChanged.class)).outcome()).isEqualTo(BulkOutcome.KEPT);
        assertThat(undone(new NotYours("task")).isKept()).isTrue();
        assertThat(undone(new NotYours("task")).isUndoable()).isFalse();
    }

    @Test
    void canBeTriedAgainAfterWhatPassesByItself() throws Exception {
        for (var passing : List.of(mock(Contended.class), new IllegalStateException("out of order"))) {
            var row = undone(passing);

            assertThat(row.change()).isEqualTo("gift");
            assertThat(row.isKept()).isTrue();
            assertThat(bulk(State.UNDONE, row).isUndoable()).isTrue();
        }
        assertThat(bulk(State.UNDONE, undone(new NotYours("task"))).isUndoable())
                .isFalse();
    }

    @Test
    void isOverAlsoWhenItBreaksOff() {
        var bulk = bulk(State.DONE, GIVEN);
        given(store.find(ENEA, "bulk")).willReturn(Optional.of(bulk));
        given(store.advance(any(), any(), any())).willReturn(true);
        given(runner.isRunning()).willReturn(true);
        willThrow(new IllegalStateException("no disk")).given(store).settle(any(), any());
        var bulks = new Bulks(store, work, mock(BulkForms.class), runner, mock(BulkMail.class));

        assertThatIllegalStateException().isThrownBy(() -> bulks.undo(ENEA, "bulk"));

        verify(store).advance("bulk", State.UNDOING, State.UNDONE);
    }

    private BulkRow undone(Exception against) throws Exception {
        willThrow(against).given(assignments).takeBack(eq(ENEA), eq("gift"), any());
        return work.undo(ENEA, BulkAction.GIVE, new BulkMark(store, "several"), GIVEN);
    }

    private static Bulk bulk(State state, BulkRow row) {
        return new Bulk("bulk", "enea", BulkAction.GIVE, state, Instant.EPOCH, List.of(row));
    }
}
