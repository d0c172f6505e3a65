package it.concerto.studio;

import static java.util.stream.Collectors.toMap;

import it.concerto.workflow.models.ModelFiles;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The models as this release of the product has them. */
@Component
class ShippedModels {

    private final ModelFiles files;

    ShippedModels(ModelFiles files) {
        this.files = files;
    }

    /** Empty if this release has no such model. */
    List<ModelFile> files(String model) {
        return ModelSet.of(model, files.all());
    }

    String fingerprint(String model) {
        return Fingerprint.of(files(model));
    }

    /** Of each of the models, by its name; the files are read once. */
    Map<String, String> fingerprints(Collection<String> models) {
        var all = files.all();
        return models.stream().collect(toMap(Function.identity(), model -> Fingerprint.of(ModelSet.of(model, all))));
    }
}
