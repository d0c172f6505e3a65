package it.concerto.studio;

import it.concerto.studio.soundness.Soundness;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.ModelTrial;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with files that are to go live. */
@Component
public class DraftCheck {

    private final ModelTrial trial;

    DraftCheck(ModelTrial trial) {
        this.trial = trial;
    }

    /** What every deployment is checked for, and then whether it can be read, its forms be answered by everybody, and each of its runs can come to an end. */
    public List<Flaw> flaws(DeployedModel model, List<ModelFile> files) {
        var flaws = refusals(model, files);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        var main = ModelSet.main(model.name(), files).orElseThrow();
        var forms = files.stream().flatMap(file -> FormLint.flaws(file).stream());
        return Stream.of(Lint.flaws(main).stream(), Soundness.flaws(main).stream(), forms)
                .flatMap(found -> found)
                .toList();
    }

    /** Only for what the engine would refuse it. */
    List<Flaw> refusals(DeployedModel model, List<ModelFile> files) {
        return trial.flaws(model, files);
    }
}
