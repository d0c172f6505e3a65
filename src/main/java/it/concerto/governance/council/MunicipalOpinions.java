package it.concerto.governance.council;

import it.concerto.workflow.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opinions that the offices of a Comune give on what was sent to its council (G2). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class MunicipalOpinions {

    private final CouncilStore store;
    private final Councils councils;
    private final CouncilScopes scopes;
    private final CouncilPaper paper;

    MunicipalOpinions(CouncilStore store, Councils councils, CouncilScopes scopes, CouncilPaper paper) {
        this.store = store;
        this.councils = councils;
        this.scopes = scopes;
        this.paper = paper;
    }

    /**
     * Keeps the opinions and files them among the documents.
     *
     * @throws RuleBroken if an opinion that is not plain has no reason
     */
    public void give(Council council, CouncilOpinions opinions, String by) throws RuleBroken {
        if (opinions.lacksItsNote()) {
            throw new RuleBroken("TUEL 49", "note", "governance.opinion.noteMissing");
        }
        var submission = councils.submission(council);
        store.add(council, scopes.path(council).ambito(), submission.number(), opinions, by);
        paper.fileOpinions(
                council, submission, opinions, scopes.municipality(council).name());
    }
}
