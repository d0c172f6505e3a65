package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Purpose;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a sitting could not deal with, for the one that comes next (X1). */
@Service
@Transactional(readOnly = true)
public class UndoneItems {

    private final SittingStore store;

    UndoneItems(SittingStore store) {
        this.store = store;
    }

    /**
     * The further items that a convocation begins with: those left over from the path's last sitting and from the body's last
     * one, whose path may call no more, unless a later sitting has them on its agenda.
     */
    public List<AgendaItem> before(AmbitoCode ambito, PathId path) {
        var all = store.of(ambito);
        return Stream.of(last(all, sitting -> sitting.path().equals(path)), last(all, sitting -> true))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(sitting -> leftOver(sitting, all.subList(all.indexOf(sitting) + 1, all.size())))
                .toList();
    }

    /** The item that a sitting was called for, as it was sent out the last time, if it comes back as it was. */
    public Optional<AgendaItem> mainItem(PathId path, Purpose purpose) {
        return last(store.of(path, purpose), sitting -> true)
                .filter(sitting -> isUndone(sitting, sitting.mainItem()))
                .map(Sitting::mainItem);
    }

    private static Optional<Sitting> last(List<Sitting> sittings, Predicate<Sitting> which) {
        return sittings.stream()
                .filter(which)
                .filter(sitting ->
                        sitting.status() == Sitting.Status.DESERTED || sitting.status() == Sitting.Status.CLOSED)
                .reduce((former, latter) -> latter);
    }

    private static Stream<AgendaItem> leftOver(Sitting sitting, List<Sitting> later) {
        return sitting.agenda().stream()
                .filter(item -> !item.isMain() && isUndone(sitting, item))
                .filter(item -> later.stream().noneMatch(other -> isOnAgenda(other, item)));
    }

    private static boolean isUndone(Sitting sitting, AgendaItem item) {
        return sitting.status() == Sitting.Status.DESERTED || item.result() == ItemResult.POSTPONED;
    }

    private static boolean isOnAgenda(Sitting sitting, AgendaItem item) {
        return sitting.agenda().stream()
                .anyMatch(other -> other.kind() == item.kind() && other.title().equals(item.title()));
    }
}
