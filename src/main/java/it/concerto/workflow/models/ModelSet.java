package it.concerto.workflow.models;

import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one deployment: a process with the forms of its tasks, or a decision table. */
public final class ModelSet {

    private ModelSet() {}

    /** The files of a model among all of the product's, which have no flaws; empty if it is none of them. */
    public static List<ModelFile> of(String model, List<ModelFile> all) {
        var main = main(model, all);
        if (main.isEmpty() || model.endsWith(".dmn")) {
            return main.stream().toList();
        }
        var flaws = new ArrayList<Flaw>();
        var forms = ProcessForms.of(main.get(), ProcessForms.byId(all, flaws), flaws);
        return Stream.concat(main.stream(), forms.stream()).toList();
    }

    /** The file that gives the deployment its name. */
    public static Optional<ModelFile> main(String model, List<ModelFile> files) {
        return files.stream().filter(file -> file.name().equals(model)).findFirst();
    }

    /** The others. */
    public static List<ModelFile> forms(String model, List<ModelFile> files) {
        return files.stream().filter(file -> !file.name().equals(model)).toList();
    }

    /**
     * What does not fit together. Reads only files that {@link ModelCheck} has passed.
     *
     * @param key the id by which the process or decision is started or asked: it cannot change
     */
    public static List<Flaw> flaws(String model, String key, List<ModelFile> files) {
        var main = main(model, files);
        if (main.isEmpty()) {
            return List.of(new Flaw(model, 0, "", Reason.of("missing")));
        }
        var flaws = new ArrayList<Flaw>();
        var kind = model.endsWith(".dmn") ? "decision" : "process";
        var ids = XmlNode.of(main.get().content()).within(kind).stream()
                .map(XmlNode::id)
                .toList();
        if (!ids.contains(key)) {
            flaws.add(new Flaw(model, 0, "", Reason.of("otherId", key)));
        }
        var forms = forms(model, files);
        var used = ProcessForms.of(main.get(), ProcessForms.byId(forms, flaws), flaws);
        forms.stream()
                .filter(form -> !used.contains(form))
                .forEach(form -> flaws.add(new Flaw(form.name(), 0, "", Reason.of("unusedForm"))));
        return flaws;
    }
}
