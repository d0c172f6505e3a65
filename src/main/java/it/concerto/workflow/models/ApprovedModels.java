package it.concerto.workflow.models;

import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;

/** Says what may be deployed besides the models that the product came with. Who lets people change models publishes it as a bean. */
public interface ApprovedModels {

    /**
     * Whether exactly these files may go live now.
     *
     * @param model the file that gives the deployment its name, e.g. {@code bpmn/notice.bpmn}
     * @param files that file and the forms deployed with it, byte by byte as they are to be
     */
    boolean mayGoLive(String model, List<ModelFile> files);
}
