package it.concerto.plan.coherence;

import it.concerto.plan.context.SocialContexts;
import it.concerto.plan.money.Funding;
import it.concerto.plan.reception.Receptions;
import it.concerto.plan.sheet.SheetStore;
import org.springframework.stereotype.Component;

/** Where the parts of a draft are kept. */
@Component
public record DraftParts(SheetStore sheets, Funding funding, SocialContexts contexts, Receptions receptions) {}
