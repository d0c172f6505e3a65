package it.concerto.workflow.models;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks single files before the engine reads them: what is not known to be harmless is refused. */
public final class ModelCheck {

    private static final int LARGEST_FORM = 256 * 1024;

    private final XmlRules processes;
    private final XmlRules decisions = new DmnRules();
    private final Map<String, TableContract> tables;

    /**
     * @param isStep whether a name is a published step
     * @param contracts what is asked of decision tables
     */
    public ModelCheck(Predicate<String> isStep, List<TableContract> contracts) {
        this.processes = new BpmnRules(isStep);
        this.tables = TableContract.byDecision(contracts);
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
            return flaws.isEmpty() ? TableCheck.flaws(name, content, tables) : flaws;
        }
        if (name.endsWith(".form")) {
            return form(name, content);
        }
        return List.of(new Flaw(name, 0, "", Reason.of("ending")));
    }

    private static List<Flaw> form(String name, byte[] content) {
        if (content.length > LARGEST_FORM) {
            return List.of(new Flaw(name, 0, "", Reason.of("largeForm")));
        }
        try {
            Form.parse(name, new ByteArrayInputStream(content));
            return List.of();
        } catch (FormFault e) {
            return List.of(new Flaw(name, e.line(), e.where(), Reason.of("form", e.reason())));
        }
    }

    /**
     * Tables that are asked and in no file, or in two of them, so that the later would silently take the place of the other.
     *
     * @param files all that is deployed, with no other flaws
     */
    public List<Flaw> misplaced(List<ModelFile> files) {
        var flaws = new ArrayList<Flaw>();
        var holders = new HashMap<String, String>();
        for (var file : files) {
            if (file.name().endsWith(".dmn")) {
                for (var decision : XmlNode.of(file.content()).within("decision")) {
                    var other = holders.putIfAbsent(decision.id(), file.name());
                    if (other != null) {
                        flaws.add(new Flaw(file.name(), decision.line(), decision.id(), Reason.of("twice", other)));
                    }
                }
            }
        }
        tables.values().stream()
                .filter(table -> !table.questions().isEmpty() && !holders.containsKey(table.decision()))
                .forEach(table -> flaws.add(new Flaw("bpmn/", 0, table.decision(), Reason.of("noTable"))));
        return flaws;
    }
}
