package it.concerto.workflow;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.identity.Role;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.Reason;
import it.concerto.workflow.models.XmlNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the product itself needs of models and forms: the answers that its modules read, and roles that somebody can hold. */
@Component
public class ModelNeeds {

    private static final Pattern GROUP = Pattern.compile("\\$\\{ambito}_([A-Z]+)(_\\$\\{municipality})?");

    private final AnswerHandlers handlers;

    ModelNeeds(AnswerHandlers handlers) {
        this.handlers = handlers;
    }

    /** @param files that have passed the checks; what they lack is said where it is missed */
    public List<Flaw> flaws(List<ModelFile> files) {
        return files.stream()
                .flatMap(file -> file.name().endsWith(".form")
                        ? answers(file)
                        : file.name().endsWith(".bpmn") ? groups(file) : Stream.empty())
                .toList();
    }

    private Stream<Flaw> answers(ModelFile file) {
        try {
            return handlers.mismatches(Form.parse(file.name(), file.stream())).stream()
                    .map(mismatch -> new Flaw(file.name(), 0, question(mismatch), Reason.of("handler", mismatch)));
        } catch (FormFault e) {
            throw new IllegalArgumentException("A checked form cannot be read: " + e.getMessage(), e);
        }
    }

    /** Of {@code Answer.winner: …} the name of the question. */
    private static String question(String mismatch) {
        return mismatch.replaceFirst(":.*", "").replaceFirst("^\\w+\\.", "");
    }

    private static Stream<Flaw> groups(ModelFile file) {
        return XmlNode.of(file.content()).within("userTask").stream()
                .flatMap(task -> Arrays.stream(task.attribute("candidateGroups").split(","))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty() && !isHeld(group))
                        .map(group -> new Flaw(file.name(), task.line(), task.id(), Reason.of("group", group))));
    }

    /** Municipal roles belong to a Comune, the others to the Ambito. */
    private static boolean isHeld(String group) {
        var parts = GROUP.matcher(group);
        return parts.matches()
                && Arrays.stream(Role.values())
                        .anyMatch(role ->
                                role.name().equals(parts.group(1)) && role.isMunicipal() == (parts.group(2) != null));
    }
}
