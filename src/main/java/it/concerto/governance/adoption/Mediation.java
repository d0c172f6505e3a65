package it.concerto.governance.adoption;

import it.concerto.governance.adoption.SheetAssent.Settlement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What office and ASL agreed on a sheet that was denied the assent.
 *
 * @param socialPart euro that the sheet keeps, where it holds for its social part only; else null, and in forms that did not
 *     ask for it yet, which change nothing in the plan
 */
public record Mediation(int sheet, Settlement settlement, @Nullable BigDecimal socialPart, String note) {}
