package it.concerto.governance.sitting;

import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resolutions beside the main one that become no act, for instance because nobody gave the opinions before the vote (BR-16):
 * the path does not wait for them.
 */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class ItemsWithoutAct {

    private static final int SHORTEST_REASON = 20;

    private final Sittings sittings;
    private final SittingStore store;
    private final Deeds deeds;

    ItemsWithoutAct(Sittings sittings, SittingStore store, Deeds deeds) {
        this.sittings = sittings;
        this.store = store;
        this.deeds = deeds;
    }

    /**
     * Keeps why a resolved item is not numbered, and tells it among the deeds of the path.
     *
     * @param by username
     * @throws RuleBroken if it is the main item, without whose act the path does not go on, or the reason is too short
     */
    public void add(SittingId id, int number, String reason, String by) throws RuleBroken {
        var sitting = sittings.get(id);
        var item = sitting.item(number);
        if (item.isMain()) {
            throw new RuleBroken("X1.6", "ending", "governance.act.mainIsNumbered");
        }
        if (!item.isResolved()) {
            throw new IllegalStateException("Item %d of sitting %s is not approved".formatted(number, id));
        }
        var given = reason.strip();
        if (given.length() < SHORTEST_REASON) {
            throw new RuleBroken("X1.6", "closedReason", "governance.act.closedUnexplained", SHORTEST_REASON);
        }
        store.keepWithoutAct(id, number, given);
        var day = sitting.heldOn().toString();
        var deed = new Deed("governance.deed.noAct", String.valueOf(number), "", day, given, null);
        deeds.record(sitting.ambito(), sitting.path().value(), deed, by);
    }
}
