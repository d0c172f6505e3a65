package it.concerto.studio;

import it.concerto.studio.soundness.Soundness;
import it.concerto.workflow.live.DeployedModel;
import it.concerto.workflow.live.ModelTrial;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with files that are to go live, and what the product itself came with. */
@Component
public class Trials {

    private final ModelTrial trial;
    private final ModelFiles shipped;

    Trials(ModelTrial trial, ModelFiles shipped) {
        this.trial = trial;
        this.shipped = shipped;
    }

    /** What every deployment is checked for, and then whether it can be read and each of its runs can come to an end. */
    public List<Flaw> flaws(DeployedModel model, List<ModelFile> files) {
        var flaws = refusals(model, files);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        var main = ModelSet.main(model.name(), files).orElseThrow();
        return Stream.concat(Lint.flaws(main).stream(), Soundness.flaws(main).stream())
                .toList();
    }

    /** Only for what the engine would refuse it. */
    List<Flaw> refusals(DeployedModel model, List<ModelFile> files) {
        return trial.flaws(model, files);
    }

    /** The files of a model as this release of the product has them; empty if it has no such model. */
    public List<ModelFile> shipped(String model) {
        return ModelSet.of(model, shipped.all());
    }

    String shippedFingerprint(String model) {
        return Fingerprint.of(shipped(model));
    }
}
