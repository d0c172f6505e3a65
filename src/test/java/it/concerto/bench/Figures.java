package it.concerto.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Prints what was measured, and on what. */
public final class Figures {

    private Figures() {}

    public static void title(String title) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "%n== %s%n   %d processors, load %.1f, %s %s, Java %s%n",
                title,
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                system.getName(),
                system.getArch(),
                System.getProperty("java.version"));
    }

    public static void line(String name, Object figure) {
        System.out.printf(Locale.ROOT, "   %-44s %s%n", name, figure);
    }

    /** @param aim the ratio that is good enough */
    static void ratio(String name, double ours, double theirs, double aim) {
        var ratio = ours / theirs;
        line(name, String.format(Locale.ROOT, "%.2f (aim <= %.1f: %s)", ratio, aim, ratio <= aim ? "met" : "missed"));
    }

    /** Both sides and how they compare at the median. */
    static void compare(String what, Timings ours, Timings theirs) {
        line("Concerto, " + what, ours);
        line("rival, " + what, theirs);
        line("ratio, " + what, String.format(Locale.ROOT, "%.2f", ours.median() / theirs.median()));
    }

    /** @param aim the ratio that is good enough */
    static void compare(String what, Timings ours, Timings theirs, double aim) {
        line("Concerto, " + what, ours);
        line("rival, " + what, theirs);
        ratio("ratio, " + what, ours.median(), theirs.median(), aim);
    }
}
