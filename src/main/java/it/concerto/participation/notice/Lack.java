package it.concerto.participation.notice;

import it.concerto.participation.notice.Expression.AreaChoice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mandatory answer that a manifestation on paper, by mail or PEC may have come without; the office asks for it (B6). */
public enum Lack {
    FISCAL_CODE("fiscalCode"),
    RUNTS("runtsNumber"),
    SEAT("seat"),
    MUNICIPALITIES("municipalities"),
    LEGAL_NAME("legalName"),
    LEGAL_FISCAL_CODE("legalFiscalCode"),
    LEGAL_OFFICE("legalOffice"),
    EMAIL("email"),
    REPRESENTATIVES("areas"),
    DECLARATIONS("declarations"),
    PRIVACY("privacyRead");

    private final String key;

    Lack(String key) {
        this.key = key;
    }

    /** Of the question in the forms. */
    public String key() {
        return key;
    }

    /** What is not there, in the order of the form. */
    public static List<Lack> of(Expression sent) {
        return Stream.of(values()).filter(lack -> lack.isIn(sent)).toList();
    }

    /** Whether nobody can be admitted without: else two of one participant would not meet, and no letter would arrive. */
    public boolean isHard() {
        return this == FISCAL_CODE || this == LEGAL_NAME || this == EMAIL;
    }

    private boolean isIn(Expression sent) {
        var participant = sent.participant();
        return switch (this) {
            case FISCAL_CODE -> participant.fiscalCode().isBlank();
            case EMAIL -> sent.contacts().email().isBlank();
            case DECLARATIONS -> !sent.declarations();
            case PRIVACY -> !sent.privacyRead();
            default -> !sent.isCitizen() && isIn(participant, sent.areas());
        };
    }

    private boolean isIn(Expression.Participant organisation, List<AreaChoice> areas) {
        return switch (this) {
            case RUNTS -> organisation.isThirdSector() && isBlank(organisation.runtsNumber());
            case SEAT -> isBlank(organisation.seat());
            case MUNICIPALITIES -> organisation.municipalities().isEmpty() && isBlank(organisation.outsideReason());
            case LEGAL_NAME -> organisation.legalName().isBlank();
            case LEGAL_FISCAL_CODE -> isBlank(organisation.legalFiscalCode());
            case LEGAL_OFFICE -> isBlank(organisation.legalOffice());
            case REPRESENTATIVES -> areas.stream().anyMatch(Lack::isIncomplete);
            default -> false;
        };
    }

    private static boolean isIncomplete(AreaChoice choice) {
        return isBlank(choice.representative())
                || isBlank(choice.representativeOffice())
                || isBlank(choice.representativeEmail())
                || isBlank(choice.representativePhone());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
