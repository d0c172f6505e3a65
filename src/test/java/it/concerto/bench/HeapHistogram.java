package it.concerto.bench;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What kinds of objects the heap holds, after a collection.
 *
 * @param bytes by the name of the class
 */
record HeapHistogram(Map<String, Long> bytes) {

    /** Rank, instances, bytes, class. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

    static HeapHistogram now() {
        var bytes = new HashMap<String, Long>();
        text().lines().map(LINE::matcher).forEach(line -> {
            if (line.matches()) {
                bytes.merge(line.group(2), Long.valueOf(line.group(1)), Long::sum);
            }
        });
        return new HeapHistogram(bytes);
    }

    private static String text() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes that take more than before, those that have grown most first, with by how much. */
    Map<String, String> grownSince(HeapHistogram before, int most) {
        var grown = new LinkedHashMap<String, String>();
        bytes.keySet().stream()
                .filter(name -> growth(before, name) > 0)
                .sorted((one, other) -> Long.compare(growth(before, other), growth(before, one)))
                .limit(most)
                .forEach(name -> grown.put(name, "%+.3f MB".formatted(growth(before, name) / 1e6)));
        return grown;
    }

    private long growth(HeapHistogram before, String name) {
        return bytes.getOrDefault(name, 0L) - before.bytes.getOrDefault(name, 0L);
    }
}
