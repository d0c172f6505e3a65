package it.concerto.audit.web;

import static it.concerto.audit.web.TypedPeriod.FIRST_DAY;
import static it.concerto.audit.web.TypedPeriod.LAST_DAY;

import it.concerto.workflow.FigureSelection;
import it.concerto.workflow.RunSelection;

/** Reads of what figures are wanted: this year's if nothing is said. A day that cannot be read is told. */
final class FigureReading {

    private final FigureSelection selection;

    FigureReading(TypedFields fields, FigureScope scope) {
        var process = fields.text("processo");
        var comune = fields.text("comune");
        var today = fields.today();
        var newYear = today.withDayOfYear(1);
        var first = fields.day(FIRST_DAY, newYear);
        var last = fields.day(LAST_DAY, today);
        var period = new TypedPeriod(first == null ? newYear : first, last == null ? today : last).orderedIn(fields);
        this.selection = new FigureSelection(
                scope.ambito(),
                scope.processes().containsKey(process) ? process : null,
                scope.comuni().contains(comune) ? comune : null,
                period.from(),
                period.until());
    }

    /** To be asked for only if nothing is wrong. */
    FigureSelection selection() {
        return selection;
    }

    /** The runs that began in the period, whatever they are about; the same holds. */
    RunSelection runs() {
        return new RunSelection(selection.ambito(), null, selection.process(), selection.from(), selection.until());
    }
}
