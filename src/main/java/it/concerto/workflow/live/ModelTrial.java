package it.concerto.workflow.live;

import it.concerto.workflow.ModelNeeds;
import it.concerto.workflow.engine.EngineParsers;
import it.concerto.workflow.engine.StepNames;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelCheck;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelSet;
import it.concerto.workflow.models.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with a model before it goes live: the checks of every deployment, and the engine's own. Nothing is stored. */
@Component
public class ModelTrial {

    private final ModelCheck check;
    private final EngineParsers engine;
    private final DeployedModels deployed;
    private final ModelNeeds needs;

    ModelTrial(
            StepNames steps,
            List<TableContract> tables,
            EngineParsers engine,
            DeployedModels deployed,
            ModelNeeds needs) {
        this.check = new ModelCheck(steps::contains, tables);
        this.engine = engine;
        this.deployed = deployed;
        this.needs = needs;
    }

    /**
     * Everything that is wrong, empty if it may go live.
     *
     * @param model the version that the files are to take the place of
     * @param files its own file, under its name, and its forms
     */
    public List<Flaw> flaws(DeployedModel model, List<ModelFile> files) {
        var flaws = files.stream()
                .flatMap(file -> check.flaws(file.name(), file.content()).stream())
                .toList();
        if (!flaws.isEmpty()) {
            return flaws;
        }
        var together = together(model, files);
        return together.isEmpty()
                ? engine.flaws(ModelSet.main(model.name(), files).orElseThrow())
                : together;
    }

    private List<Flaw> together(DeployedModel model, List<ModelFile> files) {
        var flaws = new ArrayList<>(ModelSet.flaws(model.name(), model.key(), files));
        if (flaws.isEmpty() && model.name().endsWith(".dmn")) {
            flaws.addAll(check.misplaced(
                    Stream.concat(otherTables(model), files.stream()).toList()));
        }
        flaws.addAll(needs.flaws(files));
        return flaws;
    }

    private Stream<ModelFile> otherTables(DeployedModel model) {
        return deployed.live().stream()
                .filter(each -> each.name().endsWith(".dmn") && !each.name().equals(model.name()))
                .flatMap(each -> deployed.files(each).stream());
    }
}
