package it.concerto.publication.process;

import it.concerto.workflow.ProcessVariable;
import java.util.List;

/** Every variable of {@code bpmn/publication.bpmn}, {@code bpmn/board.bpmn} and {@code bpmn/breach.bpmn}. */
public final class PublicationVariables {

    /** Whether the second person found nothing; steers {@code Gateway_PrivacyRespected}. */
    public static final ProcessVariable<Boolean> PRIVACY_RESPECTED = ProcessVariable.flag("privacyRespected");

    /** When the posting on the albo ends, e.g. {@code 2022-11-17T00:30:00+01:00}. */
    public static final ProcessVariable<String> BOARD_ENDS_AT = ProcessVariable.text("boardEndsAt");

    /** Id of the entry in the register of breaches. */
    public static final ProcessVariable<String> BREACH = ProcessVariable.text("breach");

    /** Whether the second person agreed to the redacted version; steers {@code Gateway_RedactionRespected}. */
    public static final ProcessVariable<Boolean> REDACTION_RESPECTED = ProcessVariable.flag("redactionRespected");

    /** {@link ProcessVariable#OUTCOME} of publication. */
    public static final String PUBLISHED = "PUBLISHED";

    public static final List<ProcessVariable<?>> ALL = List.of(
            ProcessVariable.PATH,
            ProcessVariable.AMBITO,
            ProcessVariable.OUTCOME,
            PRIVACY_RESPECTED,
            BOARD_ENDS_AT,
            BREACH,
            REDACTION_RESPECTED);

    private PublicationVariables() {}
}
