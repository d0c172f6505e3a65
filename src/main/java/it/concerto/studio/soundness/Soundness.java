package it.concerto.studio.soundness;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether every run of a process can come to its end, whatever people answer and whichever event comes first. */
public final class Soundness {

    private Soundness() {}

    /** @param model a process model that has passed the checks; of anything else nothing is said */
    public static List<Flaw> flaws(ModelFile model) {
        var flaws = new ArrayList<Flaw>();
        if (model.name().endsWith(".bpmn")) {
            for (var net : Net.of(model.content())) {
                var found = Exploration.of(net);
                add(flaws, model, found.stuck(), "stuck");
                add(flaws, model, found.doubled(), "doubled");
                add(flaws, model, found.dead(), "dead");
                if (found.endless()) {
                    add(flaws, model, List.of(net.process.id), "endless");
                }
                if (found.tooLarge()) {
                    add(flaws, model, List.of(net.process.id), "tooManyStates");
                }
            }
        }
        return flaws;
    }

    private static void add(List<Flaw> flaws, ModelFile model, Collection<String> elements, String kind) {
        elements.forEach(element -> flaws.add(new Flaw(model.name(), model.lineOf(element), element, Reason.of(kind))));
    }
}
