package it.concerto.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Adds up the time that chosen calls take, by the clock and on this process's share of the processors. */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long nanos;
    private long cpu;

    void reset() {
        nanos = 0;
        cpu = 0;
    }

    /** Where both clocks stand now. */
    record Lap(long nanos, long cpu) {

        Lap since(Lap earlier) {
            return new Lap(nanos - earlier.nanos, cpu - earlier.cpu);
        }

        Lap plus(Lap other) {
            return new Lap(nanos + other.nanos, cpu + other.cpu);
        }
    }

    Lap lap() {
        return new Lap(System.nanoTime(), SYSTEM.getProcessCpuTime());
    }

    void add(Lap since) {
        nanos += System.nanoTime() - since.nanos();
        cpu += SYSTEM.getProcessCpuTime() - since.cpu();
    }

    /** What has passed since then was not the measured side's. */
    void leaveOut(Lap since) {
        nanos -= System.nanoTime() - since.nanos();
        cpu -= SYSTEM.getProcessCpuTime() - since.cpu();
    }

    Lap sum() {
        return new Lap(nanos, cpu);
    }

    /** Forgets what came after. */
    void backTo(Lap sum) {
        nanos = sum.nanos();
        cpu = sum.cpu();
    }
}
