package it.concerto.demo.variants;

import it.concerto.path.PartialDate;
import java.time.YearMonth;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code 2022-06-13} and {@code {precision: MONTH, month: 4, year: 2018}}. */
class PartialDateReader extends ValueDeserializer<PartialDate> {

    @Override
    public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return PartialDate.of(parser.getString());
        }
        var month = context.readValue(parser, MonthEntry.class);
        return new PartialDate.Month(YearMonth.of(month.year(), month.month()));
    }

    record MonthEntry(Precision precision, int month, int year) {}

    enum Precision {
        MONTH
    }
}
