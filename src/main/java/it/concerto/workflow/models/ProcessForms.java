package it.concerto.workflow.models;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which forms belong to which process. Reads only files that {@link ModelCheck} has passed. */
public final class ProcessForms {

    private ProcessForms() {}

    /** The forms by their id; two forms with one id are a flaw. */
    public static Map<String, ModelFile> byId(List<ModelFile> files, List<Flaw> flaws) {
        var byId = new HashMap<String, ModelFile>();
        for (var file : files) {
            if (file.name().endsWith(".form")) {
                var id = id(file);
                var other = byId.put(id, file);
                if (other != null) {
                    flaws.add(new Flaw(file.name(), 0, id, Reason.of("sameId", other.name())));
                }
            }
        }
        return byId;
    }

    /** The processes, each with the forms its user tasks name; a form that does not exist is a flaw. */
    public static Map<ModelFile, List<ModelFile>> ofProcesses(
            List<ModelFile> files, Map<String, ModelFile> forms, List<Flaw> flaws) {
        var processes = new LinkedHashMap<ModelFile, List<ModelFile>>();
        for (var file : files) {
            if (file.name().endsWith(".bpmn")) {
                processes.put(file, of(file, forms, flaws));
            }
        }
        return processes;
    }

    static List<ModelFile> of(ModelFile process, Map<String, ModelFile> forms, List<Flaw> flaws) {
        var used = new LinkedHashSet<ModelFile>();
        for (var task : BpmnOutline.of(process.content())) {
            if (!task.kind().equals("userTask")) {
                continue;
            }
            var form = forms.get(String.valueOf(task.form()));
            if (form == null) {
                flaws.add(new Flaw(
                        process.name(),
                        process.lineOf(task.id()),
                        task.id(),
                        Reason.of("noForm", String.valueOf(task.form()))));
            } else {
                used.add(form);
            }
        }
        return List.copyOf(used);
    }

    private static String id(ModelFile form) {
        try {
            return Form.parse(form.name(), form.stream()).id();
        } catch (FormFault e) {
            throw new ModelRefused(List.of(new Flaw(form.name(), 0, e.where(), Reason.of("form", e.reason()))));
        }
    }
}
