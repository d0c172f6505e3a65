package it.concerto.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Prints what was measured, and on what. */
final class Figures {

    private Figures() {}

    static void title(String title) {
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

    static void line(String name, Object figure) {
        System.out.printf(Locale.ROOT, "   %-44s %s%n", name, figure);
    }

    /** @param aim the ratio that is good enough */
    static void ratio(String name, double ours, double theirs, double aim) {
        var ratio = ours / theirs;
        line(name, String.format(Locale.ROOT, "%.2f (aim <= %.1f: %s)", ratio, aim, ratio <= aim ? "met" : "missed"));
    }
}
