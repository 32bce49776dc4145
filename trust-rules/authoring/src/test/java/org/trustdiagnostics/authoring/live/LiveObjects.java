package org.trustdiagnostics.authoring.live;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is alive in this virtual machine after a full collection, counted by the machine itself. */
record LiveObjects(String histogram) {
    static LiveObjects now() throws JMException {
        // The first collection finds what is to be cleaned, the second what was.
        histogramNow();
        return new LiveObjects(histogramNow());
    }

    private static String histogramNow() throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }

    /** Returns how many objects of a class are alive. */
    long of(Class<?> type) {
        return line(type.getName()).map(line -> Long.parseLong(line[1])).orElse(0L);
    }

    /** Returns the size of all objects. */
    long bytes() {
        return histogram
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(line -> line[0].equals("Total"))
                .mapToLong(line -> Long.parseLong(line[2]))
                .sum();
    }

    private Optional<String[]> line(String type) {
        return histogram
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(line -> line.length > 3 && line[3].equals(type))
                .findFirst();
    }
}
