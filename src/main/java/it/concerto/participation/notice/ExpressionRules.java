package it.concerto.participation.notice;

import it.concerto.path.PathConfiguration;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no manifestation may say, whoever registers it. Curable defects are left to the check; so is whatever is not there at
 * all, if the office writes down what arrived.
 */
record ExpressionRules(
        Expression expression, Set<String> areasOfNotice, boolean oneRepresentativePerArea, LocalDate today) {

    static ExpressionRules of(Expression expression, PathConfiguration path, LocalDate today) {
        return new ExpressionRules(expression, path.areaCodes(), path.oneRepresentativePerArea(), today);
    }

    /** What came by mail, PEC or on paper: what it says has to be right, what it does not say is asked for afterwards. */
    void verifyArrived() throws RuleBroken {
        if (expression.participantName().isBlank()) {
            var field = expression.isCitizen() ? "legalName" : "orgName";
            throw new RuleBroken("3.b", field, "participation.manifestation.nameMissing");
        }
        if (!expression.participant().fiscalCode().isBlank()) {
            verifyParticipant();
        }
        if (!expression.isCitizen() && !isBlank(expression.participant().legalFiscalCode())) {
            verifyLegalCode();
        }
        verifyCompletion();
    }

    void verify() throws RuleBroken {
        verifyParticipant();
        if (!expression.isCitizen()) {
            verifyOrganisation();
        }
        verifyCompletion();
    }

    /** What can still change after the manifestation was received. */
    private void verifyCompletion() throws RuleBroken {
        verifyAreas();
        verifyProposals();
        verifySignature();
    }

    private void verifyParticipant() throws RuleBroken {
        if (!FiscalCode.isRight(expression.participant().fiscalCode())) {
            throw new RuleBroken("5.1 CF", "fiscalCode", "participation.manifestation.fiscalCode");
        }
        if (expression.isCitizen()
                && !FiscalCode.of(expression.participant().fiscalCode()).isPersonal()) {
            throw new RuleBroken("5.1 CF", "fiscalCode", "participation.manifestation.fiscalCodeOfPerson");
        }
    }

    private void verifyOrganisation() throws RuleBroken {
        var organisation = expression.participant();
        if (isBlank(organisation.orgName())) {
            throw new RuleBroken("3.b", "orgName", "participation.manifestation.orgNameMissing");
        }
        if (organisation.isThirdSector() && isBlank(organisation.runtsNumber())) {
            throw new RuleBroken("3.b", "runtsNumber", "participation.manifestation.runtsMissing");
        }
        if (organisation.municipalities().isEmpty() && isBlank(organisation.outsideReason())) {
            throw new RuleBroken("3.b", "municipalities", "participation.manifestation.municipalityMissing");
        }
        verifyLegalCode();
    }

    private void verifyLegalCode() throws RuleBroken {
        var legal = expression.participant().legalFiscalCode();
        if (legal == null || !FiscalCode.isRight(legal) || !FiscalCode.of(legal).isPersonal()) {
            throw new RuleBroken("5.1 CF", "legalFiscalCode", "participation.manifestation.fiscalCodeOfLegal");
        }
    }

    private void verifySignature() throws RuleBroken {
        var signing = expression.signing();
        if (signing.signedOn() != null && signing.signedOn().isAfter(today)) {
            throw new RuleBroken("3.b", "signedOn", "participation.manifestation.signedInFuture");
        }
        if (!signing.signedForm().isEmpty() && signing.signatureKind() == null) {
            throw new RuleBroken("3.b", "signatureKind", "participation.manifestation.signatureKindMissing");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /**
     * BR-25, BR-26: areas of the notice, each with one representative unless the path takes several; a citizen is the only one
     * they send (BR-27).
     */
    private void verifyAreas() throws RuleBroken {
        var first = new HashMap<String, String>();
        for (int i = 0; i < expression.areas().size(); i++) {
            var choice = expression.areas().get(i);
            var field = "areas." + i + ".";
            if (!areasOfNotice.contains(choice.area())) {
                throw new RuleBroken("BR-25", field + "area", "participation.manifestation.areaUnknown");
            }
            var taken = first.putIfAbsent(choice.area(), choice.representative());
            if (taken != null && oneRepresentativePerArea && !expression.isCitizen()) {
                throw new RuleBroken(
                        "BR-26", field + "representative", "participation.manifestation.secondRepresentative", taken);
            }
            if (choice.representative().equalsIgnoreCase(choice.substitute())) {
                throw new RuleBroken("3.b", field + "substitute", "participation.manifestation.sameSubstitute");
            }
        }
    }

    private void verifyProposals() throws RuleBroken {
        var chosen = new HashSet<String>();
        expression.areas().forEach(choice -> chosen.add(choice.area()));
        for (int i = 0; i < expression.proposals().size(); i++) {
            if (!chosen.contains(expression.proposals().get(i).proposalArea())) {
                throw new RuleBroken(
                        "3.b", "proposals." + i + ".proposalArea", "participation.manifestation.proposalArea");
            }
        }
    }
}
