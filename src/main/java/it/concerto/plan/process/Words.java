package it.concerto.plan.process;

import it.concerto.plan.coherence.Finding;
import it.concerto.plan.money.FundingLine;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Funds, findings and amounts in words for whoever fills in a form. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String fund(String code) {
        return say("plan.fund." + code);
    }

    String finding(Finding finding) {
        // The code of the money of the Comuni says nothing to people.
        var subject = finding.subject().replace(FundingLine.MUNICIPAL + " ", "");
        return say("plan.check." + finding.check(), subject);
    }

    /** In Italian, for what a form proposes to store in the plan. */
    String official(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ITALIAN);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** Italian whatever the language of the page: these are amounts of an Italian budget. */
    String euro(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Locale.ITALY);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return "€ " + format.format(amount);
    }
}
