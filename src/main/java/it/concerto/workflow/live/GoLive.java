package it.concerto.workflow.live;

import it.concerto.identity.Person;
import it.concerto.workflow.engine.Caller;
import it.concerto.workflow.engine.Release;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.ModelSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a changed model in the place of the one in which new runs have started so far. What runs goes on as it began (BR-73). */
@Component
public class GoLive {

    private final IdentityService identity;
    private final RepositoryService repository;

    GoLive(IdentityService identity, RepositoryService repository) {
        this.identity = identity;
        this.repository = repository;
    }

    /**
     * In the transaction in which it is approved.
     *
     * @param model e.g. {@code bpmn/notice.bpmn}
     * @param files that file and its forms
     * @return id of the deployment
     * @throws it.concerto.workflow.models.ModelRefused if something is wrong with it
     * @throws it.concerto.workflow.models.NotApproved if nobody has approved these very files
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String deploy(Person person, String model, List<ModelFile> files) {
        var main = ModelSet.main(model, files).orElseThrow();
        var forms = ModelSet.forms(model, files);
        return Caller.as(identity, person.username(), () -> Release.changed(repository, main, forms));
    }
}
