package it.concerto.workflow.models;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Predicate;

/** Checks single files before the engine reads them: what is not known to be harmless is refused. */
public final class ModelCheck {

    private static final int LARGEST_FORM = 256 * 1024;

    private final XmlRules processes;
    private final XmlRules decisions = new DmnRules();

    /** @param isStep whether a name is a published step */
    public ModelCheck(Predicate<String> isStep) {
        this.processes = new BpmnRules(isStep);
    }

    /**
     * Everything that is wrong with a file, empty if it may be deployed.
     *
     * @param name decides by its ending what the file is: {@code .bpmn}, {@code .dmn} or {@code .form}
     */
    public List<Flaw> flaws(String name, byte[] content) {
        if (name.endsWith(".bpmn")) {
            return XmlWalk.flaws(name, content, processes);
        }
        if (name.endsWith(".dmn")) {
            var flaws = XmlWalk.flaws(name, content, decisions);
            return flaws.isEmpty() ? DueTable.flaws(name, content) : flaws;
        }
        if (name.endsWith(".form")) {
            return form(name, content);
        }
        return List.of(new Flaw(name, 0, "", "only .bpmn, .dmn and .form files can be deployed"));
    }

    private static List<Flaw> form(String name, byte[] content) {
        if (content.length > LARGEST_FORM) {
            return List.of(new Flaw(name, 0, "", "larger than 256 KiB"));
        }
        try {
            Form.parse(name, new ByteArrayInputStream(content));
            return List.of();
        } catch (FormFault e) {
            return List.of(new Flaw(name, 0, e.where(), e.reason()));
        }
    }
}
